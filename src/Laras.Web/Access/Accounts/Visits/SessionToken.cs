using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>What a browser shows to be recognised: 256 random bits. Only its hash is ever stored.</summary>
public static class SessionToken
{
    private const int Bytes = 32;

    internal const int HashLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>In base64url.</summary>
    private const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The same without an object for it; false for what is too long or too short to be one of ours.</summary>
    /// <param name="hash">Takes <see cref="HashLength"/> signs.</param>
    internal static bool TryHash(ReadOnlySpan<char> token, Span<char> hash)
    {
        if (token.Length != Length)
        {
            return false;
        }

        Span<byte> text = stackalloc byte[Encoding.UTF8.GetMaxByteCount(Length)];
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(token, text)], bytes);
        return Convert.TryToHexStringLower(bytes, hash, out _);
    }
}
