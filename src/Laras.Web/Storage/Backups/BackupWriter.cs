using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Laras.Web.Storage.Backups;

/// <summary>Writes a snapshot and the key files of a region as one sealed stream: manifest, tables, keys.</summary>
internal static class BackupWriter
{
    /// <summary>Stands where the length of the next row would stand.</summary>
    public const int NoMoreRows = 0;

    public static async Task<long> WriteAsync(
        Stream target,
        BackupKey key,
        BackupManifest manifest,
        DataSnapshot snapshot,
        string? keysFolder,
        CancellationToken cancellationToken
    )
    {
        var header = key.NewHeader();
        var headerBytes = header.Write();
        using var frames = new Frames(key.Open(header), headerBytes);
        await target.WriteAsync(headerBytes, cancellationToken);
        await using var sealing = new SealingStream(target, frames);
        var rows = 0L;
        await using (var packed = new GZipStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        {
            await WritePartAsync(packed, JsonSerializer.SerializeToUtf8Bytes(manifest), cancellationToken);
            foreach (var table in manifest.Tables)
            {
                rows += await WriteTableAsync(packed, table, snapshot, cancellationToken);
            }

            foreach (var name in manifest.KeyFiles)
            {
                var content = await File.ReadAllBytesAsync(Path.Combine(keysFolder!, name), cancellationToken);
                await WritePartAsync(packed, content, cancellationToken);
            }
        }

        await sealing.FinishAsync(cancellationToken);
        return rows;
    }

    private static async Task<long> WriteTableAsync(
        Stream packed,
        TableShape table,
        DataSnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        await foreach (var row in snapshot.RowsAsync(table, cancellationToken))
        {
            hash.AppendData(row);
            count++;
            await WritePartAsync(packed, row, cancellationToken);
        }

        await WriteLengthAsync(packed, NoMoreRows, cancellationToken);
        await packed.WriteAsync(TableSum.Of(count, hash).Write(), cancellationToken);
        return count;
    }

    private static async Task WritePartAsync(Stream packed, byte[] part, CancellationToken cancellationToken)
    {
        await WriteLengthAsync(packed, part.Length, cancellationToken);
        await packed.WriteAsync(part, cancellationToken);
    }

    private static async Task WriteLengthAsync(Stream packed, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        await packed.WriteAsync(bytes, cancellationToken);
    }
}
