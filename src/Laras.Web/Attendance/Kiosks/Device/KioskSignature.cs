using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>Checks what a kiosk signed with its own key: ECDSA on P-256 with SHA-256, r and s, base64url.</summary>
internal static class KioskSignature
{
    /// <summary>Sixty-four bytes in base64url.</summary>
    public const int TextLength = 86;

    public static bool IsGood(string? key, string text, string? signature)
    {
        if (key is null || signature is not { Length: TextLength })
        {
            return false;
        }

        try
        {
            using var known = ECDsa.Create();
            known.ImportSubjectPublicKeyInfo(Base64Url.DecodeFromChars(key), out _);
            return known.VerifyData(
                Encoding.UTF8.GetBytes(text),
                Base64Url.DecodeFromChars(signature),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            );
        }
        catch (Exception strange)
            when (strange is CryptographicException or PlatformNotSupportedException or FormatException)
        {
            return false;
        }
    }

    /// <summary>What a kiosk signs to show who it is: the purpose, then what it says, line by line.</summary>
    public static string TextOf(string purpose, params ReadOnlySpan<string> lines) =>
        string.Join('\n', [$"laras-kios-{purpose}-1", .. lines]);
}
