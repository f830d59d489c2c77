namespace Laras.Web.Attendance;

/// <summary>
/// The month as a score sheet: every date a line, every minute in its place from left to right. This is the arithmetic
/// of the drawing; <see cref="MonthScoreChart"/> draws it. Lengths are units of the drawing, about one pixel.
/// </summary>
public sealed class MonthScore
{
    public const int RowHeight = 27;
    public const int WeekGap = 9;
    public const int Left = 64;
    public const int Right = 452;
    private const int MinutesBeforeStart = 45;
    private const int MinutesAfterEnd = 60;

    /// <summary>A time with its four digits and some air.</summary>
    private const int TickRoom = 46;

    private const int LongestStep = 6 * WallClock.SecondsPerHour;
    private const int UsualStart = 7 * WallClock.SecondsPerHour;
    private const int UsualEnd = 15 * WallClock.SecondsPerHour;

    private static readonly int[] StepsOfHours = [2, 3, 4, 6];

    private readonly int from;
    private readonly int to;

    public MonthScore(IReadOnlyList<DayLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        from =
            lines.Min(line => line.Starts).GetValueOrDefault(UsualStart)
            - (MinutesBeforeStart * WallClock.SecondsPerMinute);
        to = lines.Max(line => line.Ends).GetValueOrDefault(UsualEnd) + (MinutesAfterEnd * WallClock.SecondsPerMinute);
        Rows = [.. Place(lines)];
        Height = Rows.Count == 0 ? 0 : Rows[^1].Top + RowHeight;
        Bands = [.. Band(Rows)];
        Ticks = [.. Tick(lines)];
    }

    public sealed record Row(DayLine Line, int Top)
    {
        public int Middle => Top + (RowHeight / 2);
    }

    /// <summary>Neighbouring rows with the same hours, behind which the time to arrive and to leave is tinted.</summary>
    public sealed record HoursBand(int Starts, int Ends, int Top, int Bottom);

    public IReadOnlyList<Row> Rows { get; }
    public IReadOnlyList<HoursBand> Bands { get; }
    public IReadOnlyList<int> Ticks { get; }
    public int Height { get; }

    /// <summary>Where a second stands; what lies outside the drawing stands at its edge.</summary>
    public decimal X(int second) =>
        Left + ((Right - Left) * (decimal)(Math.Clamp(second, from, to) - from) / (to - from));

    public decimal Width(int first, int last) => Math.Max(0, X(last) - X(first));

    private static IEnumerable<Row> Place(IReadOnlyList<DayLine> lines)
    {
        var top = 0;
        DayLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && WeekOf(line.Date) != WeekOf(before.Date))
            {
                top += WeekGap;
            }

            yield return new(line, top);
            top += RowHeight;
            before = line;
        }
    }

    private static IEnumerable<HoursBand> Band(IReadOnlyList<Row> rows)
    {
        HoursBand? open = null;
        foreach (var row in rows)
        {
            if (row.Line is not { Starts: { } starts, Ends: { } ends })
            {
                continue;
            }

            if (open is not null && open.Starts == starts && open.Ends == ends)
            {
                open = open with { Bottom = row.Top + RowHeight };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = new(starts, ends, row.Top, row.Top + RowHeight);
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    /// <summary>The usual beginning and end, and round hours between them that do not crowd them.</summary>
    private IEnumerable<int> Tick(IReadOnlyList<DayLine> lines)
    {
        var usual = lines
            .Where(line => line is { Starts: not null, Ends: not null })
            .GroupBy(line => (Starts: line.Starts!.Value, Ends: line.Ends!.Value))
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .FirstOrDefault((Starts: UsualStart, Ends: UsualEnd));
        var step = StepsOfHours
            .Select(hours => hours * WallClock.SecondsPerHour)
            .First(step => Width(from, from + step) >= TickRoom || step == LongestStep);
        var round = new List<int>();
        for (var second = (from / step * step) + step; second < to; second += step)
        {
            if (IsClear(second, usual.Starts) && IsClear(second, usual.Ends))
            {
                round.Add(second);
            }
        }

        return [usual.Starts, .. round, usual.Ends];
    }

    private bool IsClear(int second, int other) => Math.Abs(X(second) - X(other)) >= TickRoom;

    // Day number 0 is a Monday.
    private static int WeekOf(DateOnly date) => date.DayNumber / 7;

    /// <summary>Whether the line carries taps that are drawn as a bar.</summary>
    public static bool HasBar(DayLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.In is not null || line.Out is not null;
    }
}
