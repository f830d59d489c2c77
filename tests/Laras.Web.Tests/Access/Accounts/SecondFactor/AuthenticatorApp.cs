using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Laras.Web.Tests.Access.Accounts.SecondFactor;

/// <summary>What stands in a person's telephone: six digits from a key and the time (RFC 6238), written apart from what checks them.</summary>
internal sealed class AuthenticatorApp(string key)
{
    private const int SecondsPerCode = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="steps">0 for the code that is shown now, -1 for the one before.</param>
    public string CodeAt(DateTimeOffset now, int steps = 0)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, (now.ToUnixTimeSeconds() / SecondsPerCode) + steps);
#pragma warning disable CA5350 // Authenticator apps know only this hash; it keeps nothing secret.
        var hash = HMACSHA1.HashData(Bytes(), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }

    private byte[] Bytes()
    {
        var bits = string.Concat(
            key.Where(char.IsAsciiLetterOrDigit)
                .Select(sign => Convert.ToString(Alphabet.IndexOf(sign), 2).PadLeft(5, '0'))
        );
        return
        [
            .. Enumerable.Range(0, bits.Length / 8).Select(place => Convert.ToByte(bits.Substring(place * 8, 8), 2)),
        ];
    }
}
