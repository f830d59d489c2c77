using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// The rows that are written with a deed, each by its key and its hash: what <see cref="Journal.NoteMany"/> takes. Rows
/// are added as they are stored; no row is kept.
/// </summary>
public sealed class NotedRows
{
    /// <summary>More rows go on in a further entry, so that nobody has to hold a whole city to read one line.</summary>
    public const int RowsPerEntry = 20_000;

    private const int KeyBytesMax = 1_024;

    private readonly List<Chunk> chunks = [];
    private readonly CanonicalRow row = new();
    private readonly byte[] key = new byte[KeyBytesMax];

    public int Count { get; private set; }

    /// <summary>One row as it is now; a row that is being deleted is noted as gone.</summary>
    public void Add(LarasDb db, object entity)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entity);
        var shape = RowShape.Of(db, entity.GetType());
        shape.Write(entity, row);
        var isGone = db.Entry(entity).State == EntityState.Deleted;
        Add(shape.Table, key.AsSpan(0, shape.WriteKey(row, key)), isGone ? Digest.None : row.Hash());
    }

    /// <summary>Rows that were written past the context, as they are stored now.</summary>
    public async Task AddStoredAsync<T>(LarasDb db, IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var shape = RowShape.Of(db, typeof(T));
        await foreach (var stored in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Add(shape, stored);
        }
    }

    internal IReadOnlyList<Chunk> Chunks => chunks;

    internal void Add(RowShape shape, object entity)
    {
        shape.Write(entity, row);
        Add(shape.Table, key.AsSpan(0, shape.WriteKey(row, key)), row.Hash());
    }

    /// <summary>A row that was read in its canonical form.</summary>
    internal void Add(RowShape shape, CanonicalRow stored) =>
        Add(shape.Table, key.AsSpan(0, shape.WriteKey(stored, key)), stored.Hash());

    private void Add(string table, ReadOnlySpan<byte> rowKey, Digest hash)
    {
        if (chunks.Count == 0 || chunks[^1].Count == RowsPerEntry)
        {
            chunks.Add(new());
        }

        chunks[^1].Add(table, rowKey, hash);
        Count++;
    }

    /// <summary>As many rows as one entry carries, table after table.</summary>
    internal sealed class Chunk
    {
        private readonly List<(string Table, ArrayBufferWriter<byte> Rows)> sections = [];
        private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

        public int Count { get; private set; }

        public string Tables => string.Join(',', sections.Select(section => section.Table));

        public void Add(string table, ReadOnlySpan<byte> key, Digest hash)
        {
            if (!counts.TryGetValue(table, out var count))
            {
                sections.Add((table, new()));
            }

            counts[table] = count + 1;
            Count++;
            var rows = sections.Find(section => section.Table == table).Rows;
            var room = rows.GetSpan(sizeof(ushort) + key.Length + Digest.Bytes);
            BinaryPrimitives.WriteUInt16BigEndian(room, checked((ushort)key.Length));
            key.CopyTo(room[sizeof(ushort)..]);
            hash.CopyTo(room[(sizeof(ushort) + key.Length)..]);
            rows.Advance(sizeof(ushort) + key.Length + Digest.Bytes);
        }

        public void Add(Chunk other)
        {
            foreach (var noted in Read(other.ToBytes()))
            {
                Add(noted.Table, noted.Key.Span, noted.Hash);
            }
        }

        public byte[] ToBytes()
        {
            var bytes = new ArrayBufferWriter<byte>();
            Span<byte> number = stackalloc byte[sizeof(int)];
            foreach (var (table, rows) in sections)
            {
                Put(number, Encoding.UTF8.GetByteCount(table));
                bytes.Write(Encoding.UTF8.GetBytes(table));
                Put(number, counts[table]);
                bytes.Write(rows.WrittenSpan);
            }

            return bytes.WrittenSpan.ToArray();

            void Put(Span<byte> place, int value)
            {
                BinaryPrimitives.WriteInt32BigEndian(place, value);
                bytes.Write(place);
            }
        }
    }

    /// <summary>A row that an entry names: where it stands, its key, and the hash it had.</summary>
    internal readonly record struct Noted(string Table, ReadOnlyMemory<byte> Key, Digest Hash)
    {
        public bool IsGone => Hash == Digest.None;
    }

    /// <summary>Reads what <see cref="Chunk.ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes were not written by it.</exception>
    internal static List<Noted> Read(ReadOnlyMemory<byte> bytes)
    {
        var noted = new List<Noted>();
        try
        {
            while (bytes.Length > 0)
            {
                var table = Encoding.UTF8.GetString(Take(ref bytes, Number(ref bytes)).Span);
                for (var rows = Number(ref bytes); rows > 0; rows--)
                {
                    var keyLength = BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, sizeof(ushort)).Span);
                    var key = Take(ref bytes, keyLength);
                    noted.Add(new(table, key, new(Take(ref bytes, Digest.Bytes).Span)));
                }
            }
        }
        catch (ArgumentOutOfRangeException torn)
        {
            throw new InvalidDataException("The rows of this entry are cut off or were changed.", torn);
        }

        return noted;
    }

    private static int Number(ref ReadOnlyMemory<byte> bytes) =>
        BinaryPrimitives.ReadInt32BigEndian(Take(ref bytes, sizeof(int)).Span);

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> bytes, int length)
    {
        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }
}
