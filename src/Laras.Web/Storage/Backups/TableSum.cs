using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Laras.Web.Storage.Backups;

/// <summary>How many rows a table has and the SHA-256 over all of them in the order of its key: equal on every engine.</summary>
internal sealed record TableSum(long Rows, string Sha256)
{
    public const int Length = sizeof(long) + SHA256.HashSizeInBytes;

    public static TableSum Of(long rows, IncrementalHash hash) =>
        new(rows, Convert.ToHexStringLower(hash.GetHashAndReset()));

    public static async Task<TableSum> OfAsync(
        DataSnapshot snapshot,
        TableShape table,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        await foreach (var row in snapshot.RowsAsync(table, cancellationToken))
        {
            hash.AppendData(row);
            rows++;
        }

        return Of(rows, hash);
    }

    public byte[] Write()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Rows);
        Convert.FromHexString(Sha256).CopyTo(bytes, sizeof(long));
        return bytes;
    }

    public static TableSum Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt64BigEndian(bytes), Convert.ToHexStringLower(bytes[sizeof(long)..]));
}
