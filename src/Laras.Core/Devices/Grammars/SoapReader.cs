namespace Laras.Core.Devices.Grammars;

/// <summary>
/// Reads the answer to GetAttLog. Only the handful of tags that machines write are known; there is no XML parser behind it,
/// so entities and document types have nothing to act upon.
/// </summary>
internal static class SoapReader
{
    private static readonly string[] Wrappers = ["Envelope", "Header", "Body", "GetAttLogResponse"];

    private static ReadOnlySpan<byte> RowStart => "<Row>"u8;

    private static ReadOnlySpan<byte> RowEnd => "</Row>"u8;

    /// <summary>The number of the last line.</summary>
    public static int Read(RowLedger ledger)
    {
        var units = ledger.File.Units;
        var number = 1;
        for (var at = 0; at < units.Length; )
        {
            var rest = units[at..];
            var length = ledger.IsHopeless ? rest.Length : PieceLength(rest);
            var line = new Line(ledger.File, number, at, length, isTail: length == rest.Length);
            if (ledger.IsHopeless)
            {
                ledger.Add(line.RefuseUnseen(Reason.TooManyUnreadable));
            }
            else if (ReadPiece(line, ledger.Today) is { } row)
            {
                ledger.Add(row);
            }
            else
            {
                ledger.Blank(length);
            }

            number += line.Text.Count((byte)'\n');
            at += length;
        }

        return number;
    }

    /// <summary>A run of blanks, a whole row, one tag, or text up to the next tag; never longer than a line may be.</summary>
    private static int PieceLength(ReadOnlySpan<byte> rest)
    {
        if (IsBlank(rest[0]))
        {
            var text = rest.IndexOfAnyExcept(" \t\r\n"u8);
            return text < 0 ? rest.Length : text;
        }

        var window = rest[..Math.Min(rest.Length, DeviceFileReader.LineBytesMax)];
        if (window.StartsWith(RowStart))
        {
            return RowLength(window);
        }

        var next = rest[0] == (byte)'<' ? window.IndexOf((byte)'>') + 1 : window.IndexOf((byte)'<');
        return next > 0 ? next : window.Length;
    }

    /// <summary>A row that was cut ends where the next one begins, so it never swallows a good one.</summary>
    private static int RowLength(ReadOnlySpan<byte> window)
    {
        var end = window.IndexOf(RowEnd);
        var next = window[1..].IndexOf(RowStart) + 1;
        return end >= 0 && (next == 0 || end < next) ? end + RowEnd.Length
            : next > 0 ? next
            : window.Length;
    }

    private static DeviceRow? ReadPiece(Line line, DateOnly today)
    {
        var text = line.Text;
        if (IsBlank(text[0]))
        {
            return null;
        }

        if (text.Contains((byte)0))
        {
            return line.Refuse(Reason.NulBytes);
        }

        if (text.StartsWith("<!"u8) || text.Contains((byte)'&'))
        {
            return line.Refuse(Reason.MarkupRefused);
        }

        if (text.StartsWith(RowStart) && text.EndsWith(RowEnd))
        {
            return ReadRow(line, text[RowStart.Length..^RowEnd.Length], today);
        }

        return IsWrapper(text) ? null : line.Refuse(line.IsTail ? Reason.TruncatedTail : Reason.NotARow);
    }

    private static DeviceRow ReadRow(Line line, ReadOnlySpan<byte> row, DateOnly today)
    {
        if (PinText.Refusal(Value(row, "<PIN>"u8), out var pin) is { } wrongPin)
        {
            return line.Refuse(wrongPin);
        }

        if (DeviceTime.Refusal(Value(row, "<DateTime>"u8), today, false, out var time) is { } wrongTime)
        {
            return line.Refuse(wrongTime, pin);
        }

        if (
            !Columns.TryCode(Value(row, "<Verified>"u8), out var verify)
            | !Columns.TryCode(Value(row, "<Status>"u8), out var status)
        )
        {
            return line.Refuse(Reason.UnreadableNumber, pin);
        }

        return new DeviceTap
        {
            Place = line.Place,
            Pin = pin,
            LocalTime = time,
            Verify = verify,
            Status = status,
            WorkCode = Columns.Word(Value(row, "<WorkCode>"u8)),
        };
    }

    /// <summary>What stands between an opening tag and the next tag; empty when the tag is absent.</summary>
    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> row, ReadOnlySpan<byte> tag)
    {
        var start = row.IndexOf(tag);
        if (start < 0)
        {
            return [];
        }

        var value = row[(start + tag.Length)..];
        var end = value.IndexOf((byte)'<');
        return end < 0 ? [] : value[..end];
    }

    private static bool IsWrapper(ReadOnlySpan<byte> tag)
    {
        if (tag is not [(byte)'<', .., (byte)'>'])
        {
            return false;
        }

        if (tag.StartsWith("<?xml"u8))
        {
            return true;
        }

        var name = tag[1..^1].TrimStart((byte)'/');
        var end = name.IndexOfAny(" \t\r\n/"u8);
        name = end < 0 ? name : name[..end];
        name = name[(name.IndexOf((byte)':') + 1)..];
        foreach (var wrapper in Wrappers)
        {
            if (System.Text.Ascii.Equals(name, wrapper))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
