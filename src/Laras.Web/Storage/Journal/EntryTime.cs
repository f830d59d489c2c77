namespace Laras.Web.Storage.Journal;

/// <summary>When an entry was truly made, told by its id (UUIDv7), also where the clock of the demonstration stands elsewhere.</summary>
internal static class EntryTime
{
    private const int UuidBytes = 16;
    private const int TimeBytes = 6;
    private const int BitsPerByte = 8;

    /// <summary>Milliseconds since 1970.</summary>
    public static long MillisecondsOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[UuidBytes];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = 0L;
        foreach (var part in bytes[..TimeBytes])
        {
            milliseconds = (milliseconds << BitsPerByte) | part;
        }

        return milliseconds;
    }
}
