using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Laras.Web.Storage.Backups;

/// <summary>
/// The first bytes of a backup, the only ones that can be read without its key: what it is, how its key is made, and
/// the salt of this one file. Every sealed frame vouches for them.
/// </summary>
internal sealed record BackupHeader(BackupKeyKind Kind, int Iterations, ReadOnlyMemory<byte> Salt)
{
    public const int Length = 8 + 1 + 1 + sizeof(int) + SaltBytes;
    public const int SaltBytes = 32;
    public const byte Version = 1;

    /// <summary>What a stranger may ask of this machine before anything is known about the file.</summary>
    private const int IterationsMax = 10_000_000;
    private const int VersionAt = 8;
    private const int KindAt = 9;
    private const int IterationsAt = 10;
    private const int SaltAt = 14;

    private static ReadOnlySpan<byte> Mark => "LARASCAD"u8;

    public static BackupHeader New(BackupKeyKind kind, int iterations) =>
        new(kind, iterations, RandomNumberGenerator.GetBytes(SaltBytes));

    public byte[] Write()
    {
        var bytes = new byte[Length];
        Mark.CopyTo(bytes);
        bytes[VersionAt] = Version;
        bytes[KindAt] = (byte)Kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(IterationsAt), Iterations);
        Salt.Span.CopyTo(bytes.AsSpan(SaltAt));
        return bytes;
    }

    /// <exception cref="UnusableBackupException">These are not the first bytes of a backup that this program can open.</exception>
    public static BackupHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length || !bytes.StartsWith(Mark))
        {
            throw new UnusableBackupException(
                "Berkas ini bukan cadangan Laras. Tidak ada yang berubah. Periksa nama berkasnya."
            );
        }

        if (bytes[VersionAt] > Version)
        {
            throw new UnusableBackupException(
                "Cadangan ini dibuat oleh Laras versi yang lebih baru. Tidak ada yang berubah. Pakai Laras versi terbaru."
            );
        }

        var kind = (BackupKeyKind)bytes[KindAt];
        var iterations = BinaryPrimitives.ReadInt32BigEndian(bytes[IterationsAt..]);
        if (bytes[VersionAt] < Version || !Enum.IsDefined(kind) || iterations is < 0 or > IterationsMax)
        {
            throw new UnusableBackupException(
                "Awal berkas cadangan ini rusak. Tidak ada yang berubah. Pakai salinan lain dari cadangan ini."
            );
        }

        return new(kind, iterations, bytes.Slice(SaltAt, SaltBytes).ToArray());
    }
}
