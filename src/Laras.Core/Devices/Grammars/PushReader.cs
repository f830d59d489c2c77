using System.Buffers.Text;

namespace Laras.Core.Devices.Grammars;

/// <summary>Reads one ATTLOG row of the push protocol, in columns or as <c>PIN=7 Time=…</c>. Status stands before verify.</summary>
internal static class PushReader
{
    private const int MaskColumn = 7;
    private const int TemperatureColumn = 8;
    private const int OffsetColumn = 10;
    private const int TemperatureCharactersMax = 8;
    private const int OffsetSecondsMax = 14 * 3600;

    public static DeviceRow Read(Line line, DateOnly today)
    {
        if (line.Text.StartsWith("PIN="u8))
        {
            return ReadPairs(line, today);
        }

        // Some firmwares repeat the table's name in front of each row.
        var text = line.Text.StartsWith(TableName) ? line.Text[TableName.Length..] : line.Text;
        var row = ColumnReader.Read(line, text, ColumnLayout.Push, today);
        return row is DeviceTap tap && Detail(text) is { } detail ? tap with { Push = detail } : row;
    }

    private static ReadOnlySpan<byte> TableName => "ATTLOG\t"u8;

    private static DeviceTap.PushDetail? Detail(ReadOnlySpan<byte> text)
    {
        Span<Range> columns = stackalloc Range[ColumnReader.ColumnsMax];
        var count = Columns.Split(text, columns);
        if (count <= MaskColumn)
        {
            return null;
        }

        Columns.TryCode(text, columns[..count], MaskColumn, out var mask);
        var temperature = count > TemperatureColumn ? text[columns[TemperatureColumn]] : [];
        return new DeviceTap.PushDetail(
            mask,
            temperature.IsEmpty || temperature.Length > TemperatureCharactersMax
                ? null
                : RawText.FromBytes(temperature),
            count > OffsetColumn ? Offset(text[columns[OffsetColumn]]) : null
        );
    }

    private static int? Offset(ReadOnlySpan<byte> field) =>
        Utf8Parser.TryParse(field, out int seconds, out var used)
        && used == field.Length
        && seconds is >= -OffsetSecondsMax and <= OffsetSecondsMax
            ? seconds
            : null;

    private static DeviceRow ReadPairs(Line line, DateOnly today)
    {
        var text = line.Text;
        var written = Pairs.Value(text, "Time");
        if (line.IsTail && written.Length < DeviceTime.Length)
        {
            return line.Refuse(Reason.TruncatedTail);
        }

        if (PinText.Refusal(Pairs.Value(text, "PIN"), out var pin) is { } wrongPin)
        {
            return line.Refuse(wrongPin);
        }

        if (DeviceTime.Refusal(written, today, false, out var time) is { } wrongTime)
        {
            return line.Refuse(wrongTime, pin);
        }

        if (
            !Columns.TryCode(Pairs.Value(text, "Status"), out var status)
            | !Columns.TryCode(Pairs.Value(text, "Verify"), out var verify)
        )
        {
            return line.Refuse(Reason.UnreadableNumber, pin);
        }

        return new DeviceTap
        {
            Place = line.Place,
            Pin = pin,
            LocalTime = time,
            Status = status,
            Verify = verify,
            WorkCode = Columns.Word(Pairs.Value(text, "WorkCode")),
        };
    }
}
