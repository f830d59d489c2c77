using System.Security.Cryptography;
using System.Text;
using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>The key by which a region vouches for its journal: ECDSA on P-256 with SHA-256, signatures of 64 bytes.</summary>
public sealed class SigningKey : IDisposable
{
    private const int IdDigits = 16;

    private readonly ECDsa pair;

    private SigningKey(ECDsa pair)
    {
        this.pair = pair;
        PublicKey = pair.ExportSubjectPublicKeyInfo();
        Id = IdOf(PublicKey);
    }

    public string Id { get; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey { get; }

    /// <summary>A new key as the text of its file.</summary>
    public static byte[] NewPem()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(pair.ExportPkcs8PrivateKeyPem());
    }

    public static SigningKey FromPem(ReadOnlySpan<byte> pem)
    {
        var pair = ECDsa.Create();
        pair.ImportFromPem(Encoding.ASCII.GetString(pem));
        return new(pair);
    }

    public static string IdOf(ReadOnlySpan<byte> publicKey) => Digest.Of(publicKey).ToString()[..IdDigits];

    /// <summary>Whether the owner of the key signed this very content; never throws, whatever the bytes are.</summary>
    public static bool Vouches(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var known = ECDsa.Create();
            known.ImportSubjectPublicKeyInfo(publicKey, out _);
            // Another writing of the same key is not the key that stands in the register.
            return publicKey.SequenceEqual(known.ExportSubjectPublicKeyInfo())
                && known.VerifyData(content, signature, HashAlgorithmName.SHA256);
        }
        catch (Exception strange) when (strange is CryptographicException or PlatformNotSupportedException)
        {
            // The second one is said of a key on a curve that nobody knows.
            return false;
        }
    }

    public byte[] Sign(ReadOnlySpan<byte> content) => pair.SignData(content, HashAlgorithmName.SHA256);

    public void Dispose() => pair.Dispose();
}
