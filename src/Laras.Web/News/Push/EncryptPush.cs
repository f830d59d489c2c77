using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.News.Push;

/// <summary>
/// Encrypts a message for one browser (RFC 8291 in the form of RFC 8188): the push service carries it and cannot read it.
/// </summary>
public static class EncryptPush
{
    public const string ContentEncoding = "aes128gcm";

    /// <summary>Push services carry 4096 bytes; a sentence needs far less.</summary>
    public const int MessageMax = 1_000;

    public const int PointBytes = 65;
    public const int SecretBytes = 16;

    private const int SaltBytes = 16;
    private const int KeyBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int RecordSize = 4_096;

    /// <summary>Ends the last record.</summary>
    private const byte LastRecord = 2;

    /// <param name="browserKey">Uncompressed P-256 point, base64url.</param>
    /// <param name="browserSecret">16 bytes, base64url.</param>
    public static byte[] For(string browserKey, string browserSecret, ReadOnlySpan<byte> message)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, MessageMax);
        var theirs = Base64Url.DecodeFromChars(browserKey);
        var secret = Base64Url.DecodeFromChars(browserSecret);
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var browser = ECDiffieHellman.Create(Parameters(theirs));
        var ours = VapidKeys.PointOf(own.ExportParameters(includePrivateParameters: false).Q);
        var shared = own.DeriveRawSecretAgreement(browser.PublicKey);
        var keying = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            shared,
            SHA256.HashSizeInBytes,
            secret,
            [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. theirs, .. ours]
        );
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var key = Derive(keying, KeyBytes, salt, "Content-Encoding: aes128gcm\0");
        var nonce = Derive(keying, NonceBytes, salt, "Content-Encoding: nonce\0");
        byte[] plain = [.. message, LastRecord];
        var body = new byte[SaltBytes + sizeof(uint) + 1 + PointBytes + plain.Length + TagBytes];
        salt.CopyTo(body, 0);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(SaltBytes), RecordSize);
        body[SaltBytes + sizeof(uint)] = PointBytes;
        ours.CopyTo(body, SaltBytes + sizeof(uint) + 1);
        var sealedPart = body.AsSpan(SaltBytes + sizeof(uint) + 1 + PointBytes);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, plain, sealedPart[..plain.Length], sealedPart[plain.Length..]);
        return body;
    }

    /// <summary>Whether a browser's key and secret are what they should be; a point that is not on the curve is none.</summary>
    public static bool IsUsable(string? browserKey, string? browserSecret)
    {
        if (
            browserKey is null
            || browserSecret is null
            || !Base64Url.IsValid(browserKey, out var point)
            || !Base64Url.IsValid(browserSecret, out var secret)
            || point != PointBytes
            || secret != SecretBytes
        )
        {
            return false;
        }

        try
        {
            using var key = ECDiffieHellman.Create(Parameters(Base64Url.DecodeFromChars(browserKey)));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static ECParameters Parameters(byte[] point) =>
        new()
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = point[1..((PointBytes + 1) / 2)], Y = point[((PointBytes + 1) / 2)..] },
        };

    private static byte[] Derive(byte[] keying, int bytes, byte[] salt, string info) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keying, bytes, salt, Encoding.ASCII.GetBytes(info));
}
