using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Laras.Core.Attendance.Judging;
using Laras.Web.Attendance.Judging.Surroundings;
using Laras.Web.Attendance.Taps;

namespace Laras.Web.Attendance.Judging;

/// <summary>Checks the signature of one received tap. It costs more than all the rest, so nobody waits for it.</summary>
internal static class VerifySignature
{
    /// <param name="tapUtc">When the tap was: a device signs rightly as long as it was not released before.</param>
    public static SignatureState Of(ReceivedTap tap, KnownDevice? device, DateTime tapUtc)
    {
        if (device is null)
        {
            return SignatureState.UnknownDevice;
        }

        return !IsGood(tap, device.PublicKey) ? SignatureState.Wrong
            : device.Owner is { } owner && owner != tap.EmployeeId ? SignatureState.OfAnother
            : device.EndedAtUtc < tapUtc ? SignatureState.Released
            : SignatureState.Good;
    }

    private static bool IsGood(ReceivedTap tap, string publicKey)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(
                Base64Url.DecodeFromChars(publicKey.Replace('+', '-').Replace('/', '_').TrimEnd('=')),
                out _
            );
            return key.VerifyData(Encoding.UTF8.GetBytes(tap.Body), tap.Signature, HashAlgorithmName.SHA256);
        }
        catch (Exception strange) when (strange is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
