using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>
/// How server and kiosk come to the same key without sending it: ECDH on P-256, then HKDF with SHA-256. The browser
/// derives it as a key that no script can read.
/// </summary>
internal static class AgreedKey
{
    private const string Purpose = "laras-kode-kantor-1";
    private const int KeyBytes = 32;
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <param name="Secret">The agreed key, base64url.</param>
    /// <param name="ServerKey">The server's half, made for this one agreement, SubjectPublicKeyInfo, base64url.</param>
    public sealed record Agreement(string Secret, string ServerKey);

    public static Agreement With(string kioskKey, string kioskNumber)
    {
        using var ours = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var theirs = ECDiffieHellman.Create();
        theirs.ImportSubjectPublicKeyInfo(Base64Url.DecodeFromChars(kioskKey), out _);
        var key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            ours.DeriveRawSecretAgreement(theirs.PublicKey),
            KeyBytes,
            Encoding.UTF8.GetBytes(kioskNumber),
            Encoding.UTF8.GetBytes(Purpose)
        );
        return new(Base64Url.EncodeToString(key), Base64Url.EncodeToString(ours.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>Whether these are bytes of a public key on the curve that we use.</summary>
    public static bool IsKey(string? text)
    {
        if (text is not { Length: > 0 and < TextMax })
        {
            return false;
        }

        try
        {
            using var key = ECDiffieHellman.Create();
            key.ImportSubjectPublicKeyInfo(Base64Url.DecodeFromChars(text), out _);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256;
        }
        catch (Exception strange)
            when (strange is CryptographicException or PlatformNotSupportedException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Longer than any key of that curve.</summary>
    private const int TextMax = 300;
}
