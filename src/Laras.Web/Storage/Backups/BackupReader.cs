using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Laras.Web.Storage.Backups;

/// <summary>Reads a backup from its beginning to its end: first the manifest, then each table in turn, then the keys.</summary>
internal sealed class BackupReader : IAsyncDisposable
{
    private readonly Frames frames;
    private readonly GZipStream packed;

    private BackupReader(Frames frames, GZipStream packed)
    {
        this.frames = frames;
        this.packed = packed;
    }

    public BackupManifest Manifest { get; private set; } = null!;

    public static async Task<BackupReader> OpenAsync(Stream source, BackupKey key, CancellationToken cancellationToken)
    {
        var headerBytes = new byte[BackupHeader.Length];
        var read = await source.ReadAtLeastAsync(headerBytes, headerBytes.Length, false, cancellationToken);
        var header = BackupHeader.Read(headerBytes.AsSpan(0, read));
        var frames = new Frames(key.Open(header), headerBytes);
        var packed = new GZipStream(new OpeningStream(source, frames), CompressionMode.Decompress);
        var reader = new BackupReader(frames, packed);
        try
        {
            var manifest = await reader.PartAsync(await reader.LengthAsync(cancellationToken), cancellationToken);
            reader.Manifest = JsonSerializer.Deserialize<BackupManifest>(manifest)!;
            return reader;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    /// <summary>The rows of the next table; after the last one its sum is compared with what was written.</summary>
    public async IAsyncEnumerable<byte[]> RowsAsync(
        TableShape table,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        while (await LengthAsync(cancellationToken) is var length and not BackupWriter.NoMoreRows)
        {
            var row = await PartAsync(length, cancellationToken);
            hash.AppendData(row);
            count++;
            yield return row;
        }

        var sum = TableSum.Read(await PartAsync(TableSum.Length, cancellationToken));
        if (sum != TableSum.Of(count, hash))
        {
            throw new UnusableBackupException(
                $"Isi tabel {table.Name} di cadangan ini tidak sama dengan jumlahnya sendiri. Tidak ada yang berubah."
            );
        }

        LastSum = sum;
    }

    /// <summary>Of the table that was read last.</summary>
    public TableSum LastSum { get; private set; } = new(0, "");

    public async Task<byte[]> KeyFileAsync(CancellationToken cancellationToken) =>
        await PartAsync(await LengthAsync(cancellationToken), cancellationToken);

    /// <summary>Reads to the end, so that nothing is left that nobody looked at.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (await packed.ReadAsync(new byte[1], cancellationToken) > 0)
        {
            throw new UnusableBackupException(
                "Cadangan ini memuat lebih banyak daripada yang ditulisnya di depan. Tidak ada yang berubah."
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await packed.DisposeAsync();
        frames.Dispose();
    }

    private async Task<int> LengthAsync(CancellationToken cancellationToken) =>
        BinaryPrimitives.ReadInt32BigEndian(await PartAsync(sizeof(int), cancellationToken));

    private async Task<byte[]> PartAsync(int length, CancellationToken cancellationToken)
    {
        var part = new byte[length];
        await packed.ReadExactlyAsync(part, cancellationToken);
        return part;
    }
}
