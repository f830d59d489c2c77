using System.Globalization;
using System.Text;

namespace Laras.Core.Devices.Grammars;

/// <summary>Reads one line of the ZKTime daily export. The columns are known by their order; dates are day first.</summary>
internal static class DailyRecapReader
{
    private const int ColumnCount = 29;
    private const int PinColumn = 1;
    private const int NameColumn = 3;
    private const int DateColumn = 5;
    private const int ClockInColumn = 9;
    private const int ClockOutColumn = 10;
    private const int MustInColumn = 19;
    private const int MustOutColumn = 20;

    private static readonly string[] DateFormats = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy"];
    private static readonly string[] TimeFormats = ["HH:mm", "HH:mm:ss", "H:mm"];

    private static readonly DateOnly FirstBelievableDay = new(2005, 1, 1);

    public static ReadOnlySpan<byte> HeaderStart => "Emp No.,AC-No.,"u8;

    /// <summary>Null for the header.</summary>
    public static DeviceRow? Read(Line line, DateOnly today)
    {
        if (line.Text.StartsWith(HeaderStart))
        {
            return null;
        }

        var cells = Cells(line.Text);
        if (cells.Count != ColumnCount)
        {
            return line.Refuse(
                line.IsTail && cells.Count < ColumnCount ? Reason.TruncatedTail
                : cells.Count == 1 ? Reason.UnknownSeparator
                : Reason.ColumnCount(cells.Count, ColumnCount)
            );
        }

        if (PinText.Refusal(Encoding.UTF8.GetBytes(cells[PinColumn]), out var pin) is { } wrongPin)
        {
            return line.Refuse(wrongPin);
        }

        if (!TryDate(cells[DateColumn], out var date))
        {
            return line.Refuse(Reason.AmbiguousDate, pin);
        }

        if (!TryTime(cells[ClockInColumn], out var clockIn) | !TryTime(cells[ClockOutColumn], out var clockOut))
        {
            return line.Refuse(Reason.InvalidTime, pin);
        }

        var midnight = date.ToDateTime(TimeOnly.MinValue);
        if (date < FirstBelievableDay || date > today)
        {
            return line.Refuse(date > today ? Reason.Future(midnight) : Reason.ClockReset(midnight), pin);
        }

        return new DayRecap
        {
            Place = line.Place,
            Pin = pin,
            Name = RawText.FromBytes(Encoding.UTF8.GetBytes(cells[NameColumn])),
            Date = date,
            ClockIn = clockIn,
            ClockOut = clockOut,
            MustClockIn = IsTrue(cells[MustInColumn]),
            MustClockOut = IsTrue(cells[MustOutColumn]),
        };
    }

    private static bool TryDate(string cell, out DateOnly date) =>
        DateOnly.TryParseExact(cell, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool TryTime(string cell, out TimeOnly? time)
    {
        time = null;
        if (cell.Length == 0)
        {
            return true;
        }

        var read = TimeOnly.TryParseExact(
            cell,
            TimeFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var value
        );
        time = value;
        return read;
    }

    private static bool IsTrue(string cell) => string.Equals(cell, "True", StringComparison.OrdinalIgnoreCase);

    /// <summary>The cells of a comma-separated line, with quoted ones unwrapped.</summary>
    private static List<string> Cells(ReadOnlySpan<byte> line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var character in Encoding.UTF8.GetString(line))
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
