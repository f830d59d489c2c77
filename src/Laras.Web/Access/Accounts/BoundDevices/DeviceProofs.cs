using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>
/// Hands out challenges and checks what a device made of them. A challenge lives two minutes and is answered once; any
/// process that knows the protection keys can check it.
/// </summary>
public sealed class DeviceProofs(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan ChallengeLife = TimeSpan.FromMinutes(2);

    /// <summary>What is signed begins with this, so that a signature for us is good for nothing else.</summary>
    private const string Context = "laras-device-1";

    private const int NonceBytes = 16;
    private const int TextMax = 500;
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly IDataProtector protector = protection.CreateProtector("laras.tantangan-perangkat");
    private readonly ConcurrentDictionary<string, DateTime> answered = new(StringComparer.Ordinal);

    /// <summary>What a device sends: its key (SubjectPublicKeyInfo), our challenge, its signature (r and s); both base64url or Base64.</summary>
    public sealed record Proof(string? PublicKey, string? Challenge, string? Signature);

    public string NewChallenge()
    {
        var payload = new byte[NonceBytes + sizeof(long)];
        RandomNumberGenerator.Fill(payload.AsSpan(0, NonceBytes));
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(NonceBytes), time.GetUtcNow().UtcTicks);
        return Base64Url.EncodeToString(protector.Protect(payload));
    }

    /// <summary>The text a device signs for a purpose, so that a proof for one purpose is none for another.</summary>
    internal static byte[] TextOf(string purpose, string challenge) =>
        Encoding.UTF8.GetBytes($"{Context}\n{purpose}\n{challenge}");

    /// <summary>Whether the device holds the key now. A challenge that was answered is spent, right or wrong.</summary>
    public bool IsGood(Proof proof, string purpose)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (proof is not { PublicKey.Length: <= TextMax, Challenge.Length: <= TextMax, Signature.Length: <= TextMax })
        {
            return false;
        }

        try
        {
            if (!IsFresh(proof.Challenge))
            {
                return false;
            }

            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(BytesOf(proof.PublicKey), out _);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256
                && key.VerifyData(
                    TextOf(purpose, proof.Challenge),
                    BytesOf(proof.Signature),
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

    /// <summary>Whether a challenge is ours, young, and was never answered; asking spends it. For signatures checked elsewhere.</summary>
    public bool IsUnspent(string? challenge)
    {
        if (challenge is not { Length: > 0 and <= TextMax })
        {
            return false;
        }

        try
        {
            return IsFresh(challenge);
        }
        catch (Exception strange)
            when (strange is CryptographicException or PlatformNotSupportedException or FormatException)
        {
            return false;
        }
    }

    /// <summary>As a key is stored, whichever of the two alphabets it came in.</summary>
    internal static string Canonical(string publicKey) => Convert.ToBase64String(BytesOf(publicKey));

    /// <summary>The name by which a device is found: the hash of its key.</summary>
    public static string KeyHashOf(string publicKey) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publicKey)));

    private static byte[] BytesOf(string text) =>
        Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : Convert.FromBase64String(text);

    private bool IsFresh(string challenge)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var (old, _) in answered.Where(pair => now - pair.Value >= ChallengeLife).ToList())
        {
            answered.TryRemove(old, out _);
        }

        var payload = protector.Unprotect(Base64Url.DecodeFromChars(challenge));
        var made = new DateTime(BinaryPrimitives.ReadInt64BigEndian(payload.AsSpan(NonceBytes)), DateTimeKind.Utc);
        return now - made < ChallengeLife && answered.TryAdd(challenge, now);
    }
}
