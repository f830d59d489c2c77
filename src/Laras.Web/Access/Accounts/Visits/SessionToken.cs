using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>What a browser shows to be recognised: 256 random bits. Only its hash is ever stored.</summary>
public static class SessionToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
