using System.Buffers.Binary;

namespace Laras.Core.Devices.Grammars;

/// <summary>
/// A file as one unit per character, whatever its encoding, without losing the place of any byte.
/// Machines write ASCII; Excel saves the same as UTF-16, and Notepad puts a byte order mark in front.
/// </summary>
internal sealed class DeviceText
{
    // Stands for a UTF-16 character outside ASCII: no pin, time or number contains it.
    private const byte Foreign = 0x1A;

    private readonly ReadOnlyMemory<byte> source;
    private readonly ReadOnlyMemory<byte> units;
    private readonly int start;
    private readonly bool bigEndian;

    private DeviceText(ReadOnlyMemory<byte> source, ReadOnlyMemory<byte> units, int start, int width, bool bigEndian)
    {
        this.source = source;
        this.units = units;
        this.start = start;
        this.bigEndian = bigEndian;
        Width = width;
    }

    public ReadOnlySpan<byte> Units => units.Span;

    /// <summary>Bytes per unit.</summary>
    public int Width { get; }

    /// <summary>Bytes of the mark in front.</summary>
    public int MarkBytes => start;

    /// <summary>Bytes at the end that make no whole unit.</summary>
    public int LooseBytes => source.Length - start - (units.Length * Width);

    public static DeviceText Of(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        return span switch
        {
            [0xFF, 0xFE, ..] => Wide(bytes, bigEndian: false),
            [0xFE, 0xFF, ..] => Wide(bytes, bigEndian: true),
            [0xEF, 0xBB, 0xBF, ..] => new DeviceText(bytes, bytes[3..], 3, 1, false),
            _ => new DeviceText(bytes, bytes, 0, 1, false),
        };
    }

    public BytePlace Place(int line, int from, int length) => new(line, start + (from * Width), length * Width);

    /// <summary>The stretch as people may see it.</summary>
    public string Raw(BytePlace place)
    {
        var bytes = source.Slice(place.Offset, place.Length).Span;
        return Width == 1 ? RawText.FromBytes(bytes) : RawText.FromWide(bytes, bigEndian);
    }

    /// <summary>The first lines only, for a look before the import.</summary>
    public DeviceText Head(int lines)
    {
        var end = 0;
        for (var line = 0; line < lines && end < units.Length; line++)
        {
            var feed = units.Span[end..].IndexOf((byte)'\n');
            end = feed < 0 ? units.Length : end + feed + 1;
        }

        return new DeviceText(source[..(start + (end * Width))], units[..end], start, Width, bigEndian);
    }

    private static DeviceText Wide(ReadOnlyMemory<byte> bytes, bool bigEndian)
    {
        const int markBytes = 2;
        var span = bytes.Span[markBytes..];
        var units = new byte[span.Length / 2];
        for (var i = 0; i < units.Length; i++)
        {
            var pair = span.Slice(i * 2, 2);
            var character = bigEndian
                ? BinaryPrimitives.ReadUInt16BigEndian(pair)
                : BinaryPrimitives.ReadUInt16LittleEndian(pair);
            units[i] = character < 0x80 ? (byte)character : Foreign;
        }

        return new DeviceText(bytes, units, markBytes, 2, bigEndian);
    }
}
