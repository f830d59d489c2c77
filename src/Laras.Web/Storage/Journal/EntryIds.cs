using System.Buffers.Binary;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// Ids of entries, each greater than the one before it in this process: entries are read in the order of their ids, and
/// two of the same millisecond must not change places.
/// </summary>
internal static class EntryIds
{
    private const int UuidBytes = 16;

    private static readonly Lock Turn = new();
    private static UInt128 last;

    public static Guid Next()
    {
        lock (Turn)
        {
            var made = NumberOf(Guid.CreateVersion7());
            last = made > last ? made : last + 1;
            return GuidOf(last);
        }
    }

    private static UInt128 NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[UuidBytes];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static Guid GuidOf(UInt128 number)
    {
        Span<byte> bytes = stackalloc byte[UuidBytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new(bytes, bigEndian: true);
    }
}
