using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>For every row the latest hash that was noted, table by table: about seventy bytes for each row, whatever is in it.</summary>
internal sealed class NotedHashes
{
    private const int ShortKeyBytes = 16;

    private readonly Dictionary<string, Dictionary<UInt128, Latest>> tables = new(StringComparer.Ordinal);

    /// <summary>Keys that are longer than an id, to name rows that are missing.</summary>
    private readonly Dictionary<UInt128, byte[]> longKeys = [];

    internal readonly record struct Latest(Digest Hash, long Place);

    /// <param name="place">Where the entry stands in the log; the last one counts.</param>
    public void Take(byte[] rows, long place)
    {
        try
        {
            foreach (var noted in NotedRows.Read(rows))
            {
                Take(noted, place);
            }
        }
        catch (InvalidDataException)
        {
            // The entry was found to be changed already; what can still be read of it was taken.
            return;
        }
    }

    public Dictionary<UInt128, Latest> Of(string table) => tables.GetValueOrDefault(table) ?? [];

    public ReadOnlySpan<byte> KeyOf(UInt128 key, Span<byte> room)
    {
        if (longKeys.TryGetValue(key, out var bytes))
        {
            return bytes;
        }

        BinaryPrimitives.WriteUInt128BigEndian(room, key);
        return room[..ShortKeyBytes];
    }

    public static UInt128 Short(ReadOnlySpan<byte> key)
    {
        if (key.Length == ShortKeyBytes)
        {
            return BinaryPrimitives.ReadUInt128BigEndian(key);
        }

        Span<byte> hash = stackalloc byte[Digest.Bytes];
        SHA256.HashData(key, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private void Take(NotedRows.Noted noted, long place)
    {
        if (!tables.TryGetValue(noted.Table, out var table))
        {
            tables[noted.Table] = table = [];
        }

        var key = Short(noted.Key.Span);
        if (noted.Key.Length != ShortKeyBytes)
        {
            longKeys.TryAdd(key, noted.Key.ToArray());
        }

        ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(table, key, out var isKnown);
        if (!isKnown || latest.Place <= place)
        {
            latest = new(noted.Hash, place);
        }
    }
}
