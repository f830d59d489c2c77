using System.Security.Cryptography;
using System.Text;

namespace Laras.Core.Attendance.Kiosks;

/// <summary>
/// The 32 signs of codes that people read from a screen or from paper: digits and capitals without I, L, O and U, five
/// bits each.
/// </summary>
public static class CodeSigns
{
    public const string All = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int BitsOfSign = 5;
    private const int BitsOfByte = 8;

    /// <summary>The first signs of these bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, int length)
    {
        var signs = new StringBuilder(length);
        var (held, bits) = (0, 0);
        foreach (var one in bytes)
        {
            held = (held << BitsOfByte) | one;
            for (bits += BitsOfByte; bits >= BitsOfSign && signs.Length < length; bits -= BitsOfSign)
            {
                signs.Append(All[(held >> (bits - BitsOfSign)) & (All.Length - 1)]);
            }

            held &= (1 << bits) - 1;
        }

        return signs.ToString();
    }

    /// <summary>A code as people type it: small letters, spaces and hyphens, an O for a zero.</summary>
    public static string Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return string.Concat(
            typed
                .ToUpperInvariant()
                .Select(c =>
                    c switch
                    {
                        'O' => '0',
                        'I' or 'L' => '1',
                        _ => c,
                    }
                )
                .Where(All.Contains)
        );
    }

    /// <summary>What is kept of a secret on paper, and what a kiosk knows a card by: base64url without padding.</summary>
    public static string HashOf(string secret) =>
        System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
