using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Laras.Core.Journal;

/// <summary>
/// One row of a table as bytes that are the same on every engine and in every language: the table, the number of
/// columns, and each column that has a value with its name, kind and value, in the order of the names. Every length
/// stands before what it measures, so no two rows share their bytes. Used over and over for many rows.
/// </summary>
public sealed class CanonicalRow
{
    public const string DateFormat = "yyyy-MM-dd";
    public const string ClockFormat = "HH:mm:ss.ffffff";
    public const string WallFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff";
    public const string InstantFormat = WallFormat + "'Z'";

    private const int LongestShort = 64;
    private const int UuidBytes = 16;
    private const string NumberFormat = "0.############################";

    private readonly ArrayBufferWriter<byte> values = new();
    private readonly List<Field> fields = [];
    private byte[] form = new byte[1024];

    /// <summary>One column that has a value.</summary>
    public readonly record struct Field(string Name, ValueKind Kind, int Start, int Length);

    public string Table { get; private set; } = "";

    public IReadOnlyList<Field> Fields => fields;

    /// <summary>Begins a row; what stood here before is forgotten.</summary>
    public CanonicalRow Start(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Table = table;
        values.ResetWrittenCount();
        fields.Clear();
        return this;
    }

    public ReadOnlySpan<byte> BytesOf(Field field) => values.WrittenSpan.Slice(field.Start, field.Length);

    /// <summary>The column, or null when it has no value.</summary>
    public Field? Find(string name)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    public void Add(string name, ValueKind kind, ReadOnlySpan<byte> value)
    {
        values.Write(value);
        Added(name, kind, value.Length);
    }

    public void AddText(string name, ReadOnlySpan<char> value)
    {
        var room = values.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length));
        Wrote(name, ValueKind.Text, Encoding.UTF8.GetBytes(value, room));
    }

    public void AddUuid(string name, Guid value)
    {
        value.TryWriteBytes(values.GetSpan(UuidBytes), bigEndian: true, out var written);
        Wrote(name, ValueKind.Uuid, written);
    }

    public void AddInteger(string name, long value) => Format(name, ValueKind.Integer, value, default);

    public void AddNumber(string name, decimal value) => Format(name, ValueKind.Number, value, NumberFormat);

    public void AddDate(string name, DateOnly value) => Format(name, ValueKind.Date, value, DateFormat);

    public void AddClock(string name, TimeOnly value) => Format(name, ValueKind.Clock, value, ClockFormat);

    public void AddInstant(string name, DateTime utc) => Format(name, ValueKind.Instant, utc, InstantFormat);

    public void AddWall(string name, DateTime value) => Format(name, ValueKind.Wall, value, WallFormat);

    /// <summary>The canonical bytes, good until the next row begins.</summary>
    /// <param name="except">Columns that are left out because they hold the hash or the signature of the others.</param>
    public ReadOnlySpan<byte> ToBytes(params ReadOnlySpan<string> except)
    {
        var length = 0;
        Put(ref length, Table);
        var counted = length;
        length += sizeof(int);
        var columns = 0;
        foreach (var field in fields)
        {
            if (except.Contains(field.Name))
            {
                continue;
            }

            columns++;
            Put(ref length, field.Name);
            Room(length + 1);
            form[length++] = (byte)field.Kind;
            Put(ref length, BytesOf(field));
        }

        BinaryPrimitives.WriteInt32BigEndian(form.AsSpan(counted), columns);
        return form.AsSpan(0, length);
    }

    /// <inheritdoc cref="ToBytes"/>
    public Digest Hash(params ReadOnlySpan<string> except) => Digest.Of(ToBytes(except));

    private void Format<T>(string name, ValueKind kind, T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(values.GetSpan(LongestShort), out var written, format, CultureInfo.InvariantCulture);
        Wrote(name, kind, written);
    }

    private void Wrote(string name, ValueKind kind, int length)
    {
        values.Advance(length);
        Added(name, kind, length);
    }

    private void Added(string name, ValueKind kind, int length)
    {
        if (fields.Count > 0 && string.CompareOrdinal(fields[^1].Name, name) >= 0)
        {
            throw new InvalidOperationException(
                $"Column {name} comes after {fields[^1].Name}; columns stand in order."
            );
        }

        fields.Add(new(name, kind, values.WrittenCount - length, length));
    }

    private void Put(ref int length, string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Room(length + sizeof(int) + bytes);
        BinaryPrimitives.WriteInt32BigEndian(form.AsSpan(length), bytes);
        Encoding.UTF8.GetBytes(text, form.AsSpan(length + sizeof(int)));
        length += sizeof(int) + bytes;
    }

    private void Put(ref int length, ReadOnlySpan<byte> value)
    {
        Room(length + sizeof(int) + value.Length);
        BinaryPrimitives.WriteInt32BigEndian(form.AsSpan(length), value.Length);
        value.CopyTo(form.AsSpan(length + sizeof(int)));
        length += sizeof(int) + value.Length;
    }

    private void Room(int length)
    {
        // The count of the columns is written behind the table, so there is always room for one more number.
        if (length + sizeof(int) > form.Length)
        {
            Array.Resize(ref form, Math.Max(length + sizeof(int), 2 * form.Length));
        }
    }
}
