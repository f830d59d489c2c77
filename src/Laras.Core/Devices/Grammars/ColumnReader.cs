namespace Laras.Core.Devices.Grammars;

/// <summary>Reads one tab-separated row by its layout.</summary>
internal static class ColumnReader
{
    public const int ColumnsMax = 16;

    public static DeviceRow Read(Line line, ColumnLayout layout, DateOnly today) =>
        Read(line, line.Text, layout, today);

    /// <param name="text">The part of the line that holds the columns.</param>
    public static DeviceRow Read(Line line, ReadOnlySpan<byte> text, ColumnLayout layout, DateOnly today)
    {
        Span<Range> columns = stackalloc Range[ColumnsMax];
        var count = Columns.Split(text, columns);
        return Shape(text, line.IsTail, layout, columns, count) is { } reason
            ? line.Refuse(reason)
            : Tap(line, text, layout, columns[..count], today);
    }

    /// <summary>The reason a line has not the columns of its layout, or null.</summary>
    private static Reason? Shape(
        ReadOnlySpan<byte> text,
        bool isTail,
        ColumnLayout layout,
        ReadOnlySpan<Range> columns,
        int count
    )
    {
        // A trailing tab makes one more, empty column.
        var trailing = count <= columns.Length && text[columns[count - 1]].IsEmpty ? 1 : 0;
        if (count >= layout.Least && count - trailing <= layout.Most)
        {
            return null;
        }

        if (count == 1 && text.Trim((byte)' ').ContainsAny(" ;,|"u8))
        {
            return Reason.UnknownSeparator;
        }

        return isTail && count < layout.Least ? Reason.TruncatedTail
            : count == 1 ? Reason.NotARow
            : Reason.ColumnCount(count, layout.Least);
    }

    private static DeviceRow Tap(
        Line line,
        ReadOnlySpan<byte> text,
        ColumnLayout layout,
        ReadOnlySpan<Range> columns,
        DateOnly today
    )
    {
        if (PinText.Refusal(text[columns[0]], out var pin) is { } wrongPin)
        {
            return line.Refuse(wrongPin);
        }

        var device = layout.Device is { } at ? Columns.Word(text[columns[at]]) : null;
        if (DeviceTime.Refusal(text[columns[layout.Time]], today, false, out var time) is { } wrongTime)
        {
            return line.Refuse(wrongTime, pin, device);
        }

        var hasNumbers =
            Columns.TryCode(text, columns, layout.Status, out var status)
            & Columns.TryCode(text, columns, layout.Verify, out var verify);
        if (!hasNumbers || (layout.Device is not null && device is null))
        {
            return line.Refuse(Reason.UnreadableNumber, pin, device);
        }

        return new DeviceTap
        {
            Place = line.Place,
            Pin = pin,
            LocalTime = time,
            Device = device,
            Status = status,
            Verify = verify,
            WorkCode = layout.WorkCode < columns.Length ? Columns.Word(text[columns[layout.WorkCode.Value]]) : null,
            Name = layout.Name is { } name ? RawText.FromBytes(text[columns[name]]) : null,
        };
    }
}
