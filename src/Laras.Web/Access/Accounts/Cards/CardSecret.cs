using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>
/// The two secrets of one card: a token for the camera and a shorter code for the fingers. They are printed once and
/// kept nowhere.
/// </summary>
public sealed record CardSecret(string Token, string Code)
{
    private const int TokenLetters = 32;
    private const int CodeLetters = 12;
    private const int CodeGroup = 4;

    /// <summary>60 random bits need no more than this to outlast the 14 days of a card, and a print run stays quick.</summary>
    private const int CodeRounds = 20_000;

    private const int HashBytes = 32;

    /// <summary>32 signs that nobody mistakes for each other: without I, L, O and U.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static CardSecret New()
    {
        var code = RandomNumberGenerator.GetString(Letters, CodeLetters);
        return new(
            RandomNumberGenerator.GetString(Letters, TokenLetters),
            string.Join('-', code.Chunk(CodeGroup).Select(group => new string(group)))
        );
    }

    public static string HashOfToken(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string HashOfCode(string code, Guid card) =>
        Convert.ToHexStringLower(
            Rfc2898DeriveBytes.Pbkdf2(Read(code), card.ToByteArray(), CodeRounds, HashAlgorithmName.SHA256, HashBytes)
        );

    public static bool IsCode(string code, Guid card, string hash) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(HashOfCode(code, card)),
            Encoding.UTF8.GetBytes(hash)
        );

    /// <summary>A code as people type it: small letters, spaces, an O for a zero.</summary>
    private static string Read(string typed) =>
        string.Concat(
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
                .Where(Letters.Contains)
                .Take(CodeLetters)
        );
}
