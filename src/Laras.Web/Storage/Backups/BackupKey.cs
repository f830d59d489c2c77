using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.Storage.Backups;

/// <summary>The secret of a backup. Each file gets a key of its own from it, so no two files are sealed alike.</summary>
public sealed class BackupKey
{
    /// <summary>Rounds of PBKDF2 with SHA-256: about half a second of an office computer for each guess.</summary>
    public const int PassphraseIterations = 600_000;

    public const int ShortestPassphrase = 12;
    public const int ShortestKeyFileBytes = 32;
    public const int LongestKeyFileBytes = 4096;

    private const int KeyBytes = 32;

    /// <summary>Says what the key is for, so that the same key file used elsewhere opens nothing here.</summary>
    private static readonly byte[] Purpose = "laras cadangan 1"u8.ToArray();

    private readonly BackupKeyKind kind;
    private readonly byte[] secret;

    private BackupKey(BackupKeyKind kind, byte[] secret)
    {
        this.kind = kind;
        this.secret = secret;
    }

    /// <exception cref="UnusableBackupException">The words are too few to keep a backup closed.</exception>
    public static BackupKey FromPassphrase(string passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        return passphrase.Length >= ShortestPassphrase
            ? new(BackupKeyKind.Passphrase, Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC)))
            : throw new UnusableBackupException(
                $"Sandi cadangan sedikitnya {ShortestPassphrase} huruf; beberapa kata lebih mudah diingat. Tidak ada yang ditulis."
            );
    }

    /// <exception cref="UnusableBackupException">The file is no key, or others than its owner can read it.</exception>
    public static BackupKey FromFile(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length is < ShortestKeyFileBytes or > LongestKeyFileBytes)
        {
            throw new UnusableBackupException(
                $"Berkas kunci \"{path}\" tidak ada atau bukan kunci cadangan ({ShortestKeyFileBytes} sampai {LongestKeyFileBytes} bita). "
                    + "Buat dengan: laras cadangkan --kunci-baru BERKAS"
            );
        }

        if (OwnerOnly.Problem(path) is { } problem)
        {
            throw new UnusableBackupException($"{problem} Tidak ada yang ditulis.");
        }

        return new(BackupKeyKind.KeyFile, File.ReadAllBytes(path));
    }

    internal BackupHeader NewHeader() =>
        BackupHeader.New(kind, kind == BackupKeyKind.Passphrase ? PassphraseIterations : 0);

    /// <exception cref="UnusableBackupException">The file was closed with the other kind of key.</exception>
    internal AesGcm Open(BackupHeader header)
    {
        if (header.Kind != kind)
        {
            throw new UnusableBackupException(
                header.Kind == BackupKeyKind.Passphrase
                    ? "Cadangan ini dibuka dengan sandi, bukan dengan berkas kunci. Tidak ada yang berubah."
                    : "Cadangan ini dibuka dengan berkas kunci: tambahkan --kunci BERKAS. Tidak ada yang berubah."
            );
        }

        var salt = header.Salt.ToArray();
        var stretched =
            kind == BackupKeyKind.Passphrase
                ? Rfc2898DeriveBytes.Pbkdf2(
                    secret,
                    salt,
                    Math.Max(header.Iterations, 1),
                    HashAlgorithmName.SHA256,
                    KeyBytes
                )
                : secret;
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, stretched, KeyBytes, salt, Purpose);
        try
        {
            return new(key, AesGcm.TagByteSizes.MaxSize);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
