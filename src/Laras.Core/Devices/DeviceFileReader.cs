using Laras.Core.Devices.Grammars;

namespace Laras.Core.Devices;

/// <summary>
/// Reads the bytes a machine left behind. The bytes are hostile: whatever they are, the answer is a list of rows
/// that covers all of them, within fixed limits, and no exception.
/// </summary>
public static class DeviceFileReader
{
    /// <summary>A machine holds at most some hundred thousand taps of forty bytes.</summary>
    public const int FileBytesMax = 32 * 1024 * 1024;

    public const int LineBytesMax = 1024;

    /// <summary>After so many unreadable rows the rest of the file is one row.</summary>
    public const int UnreadableMax = 20_000;

    /// <param name="today">The day of the import where the machine stands; a later tap is the work of a wrong clock.</param>
    public static DeviceFile Read(ReadOnlyMemory<byte> bytes, Grammar grammar, DateOnly today)
    {
        if (bytes.Length > FileBytesMax)
        {
            return Unread(bytes.Length);
        }

        return Read(DeviceText.Of(bytes), bytes.Length, grammar, today);
    }

    internal static DeviceFile Read(DeviceText file, int bytesIn, Grammar grammar, DateOnly today)
    {
        var ledger = new RowLedger(file, today);
        var lastLine = grammar == Grammar.Soap ? SoapReader.Read(ledger) : ReadLines(ledger, grammar);
        return ledger.Close(bytesIn, lastLine);
    }

    private static int ReadLines(RowLedger ledger, Grammar grammar)
    {
        var units = ledger.File.Units;
        var number = 0;
        for (var at = 0; at < units.Length; )
        {
            number++;
            if (ledger.IsHopeless)
            {
                ledger.Add(
                    new Line(ledger.File, number, at, units.Length - at, false).RefuseUnseen(Reason.TooManyUnreadable)
                );
                break;
            }

            var feed = units[at..].IndexOf((byte)'\n');
            var next = feed < 0 ? units.Length : at + feed + 1;
            var end = feed < 0 ? next : next - 1;
            if (end > at && units[end - 1] == (byte)'\r')
            {
                end--;
            }

            var line = new Line(ledger.File, number, at, end - at, isTail: feed < 0);
            if (ReadLine(line, grammar, ledger.Today) is { } row)
            {
                ledger.Add(row, line.IsTail);
                ledger.Blank(next - end);
            }
            else
            {
                ledger.Blank(next - at);
            }

            at = next;
        }

        return number;
    }

    /// <summary>Null for a line that says nothing: blank, or a header.</summary>
    private static DeviceRow? ReadLine(Line line, Grammar grammar, DateOnly today)
    {
        if (!line.Text.ContainsAnyExcept((byte)' ', (byte)'\t'))
        {
            return null;
        }

        // Template lines are longer than any row and are dropped unread, so they come before the limit.
        if (grammar == Grammar.PushOperations)
        {
            return PushOperationsReader.Read(line, today);
        }

        if (line.Text.Contains((byte)0))
        {
            return line.Refuse(Reason.NulBytes);
        }

        if (line.Text.Length > LineBytesMax)
        {
            return line.Refuse(Reason.LineTooLong);
        }

        return grammar switch
        {
            Grammar.Usb6 => ColumnReader.Read(line, ColumnLayout.Usb6, today),
            Grammar.Usb4 => ColumnReader.Read(line, ColumnLayout.Usb4, today),
            Grammar.Cloud5 => ColumnReader.Read(line, ColumnLayout.Cloud5, today),
            Grammar.Named5 => ColumnReader.Read(line, ColumnLayout.Named5, today),
            Grammar.Push => PushReader.Read(line, today),
            Grammar.Webhook => WebhookReader.Read(line, today),
            Grammar.DailyRecap => DailyRecapReader.Read(line, today),
            Grammar.PushOperations or Grammar.Soap => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static DeviceFile Unread(int bytes) =>
        new()
        {
            Rows =
            [
                new QuarantinedLine
                {
                    Place = new BytePlace(1, 0, bytes),
                    Reason = Reason.FileTooLarge,
                    Raw = RawText.Hidden(bytes),
                },
            ],
            BlankBytes = 0,
            BytesIn = bytes,
            TailUnterminated = false,
        };
}
