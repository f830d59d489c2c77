namespace Laras.Core.Calendar;

/// <summary>
/// The hours of one working day and the window in which a tap belongs to it. Starts and Ends are seconds from the
/// midnight that begins the work date; Ends passes 86400 when the shift ends on the next morning.
/// </summary>
public sealed record WorkHours
{
    public const int SecondsPerDay = 86_400;
    private const int SecondsPerMinute = 60;

    /// <summary>Code of the pattern these hours come from: <c>lima-hari</c>, <c>rsud-malam</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>The pattern's name for people: <c>Shift malam RSUD</c>.</summary>
    public required string Name { get; init; }

    public required int Starts { get; init; }
    public required int Ends { get; init; }
    public int BreakMinutes { get; init; }
    public int OpensMinutesBefore { get; init; }
    public int ClosesMinutesAfter { get; init; }

    /// <summary>First second of the window; negative when it opens on the evening before.</summary>
    public int Opens => Starts - (OpensMinutesBefore * SecondsPerMinute);

    /// <summary>Last second of the window.</summary>
    public int Closes => Ends + (ClosesMinutesAfter * SecondsPerMinute);

    /// <summary>Net working minutes, without the break.</summary>
    public int Minutes => ((Ends - Starts) / SecondsPerMinute) - BreakMinutes;

    public bool WindowContains(int second) => Opens <= second && second <= Closes;

    /// <summary>
    /// True before the exact middle between Starts and Ends; the middle itself belongs to the second half.
    /// 06.30 to 14.00 has its middle at 10.15.00: 10.14.59 is the first half, 10.15.00 the second.
    /// </summary>
    // Doubled, so that a middle on half a second needs no rounding.
    public bool IsFirstHalf(int second) => 2 * second < Starts + Ends;

    /// <summary>Hours given as times on the wall; an end at or before the start is on the next day.</summary>
    public static WorkHours Between(
        string pattern,
        string name,
        TimeOnly starts,
        TimeOnly ends,
        int breakMinutes,
        int opensMinutesBefore,
        int closesMinutesAfter
    ) =>
        new()
        {
            Pattern = pattern,
            Name = name,
            Starts = SecondOf(starts),
            Ends = SecondOf(ends) + (ends <= starts ? SecondsPerDay : 0),
            BreakMinutes = breakMinutes,
            OpensMinutesBefore = opensMinutesBefore,
            ClosesMinutesAfter = closesMinutesAfter,
        };

    /// <summary><c>06.30 sampai 14.00</c>, <c>16.00 sampai 24.00</c>, <c>21.00 sampai 07.00 besok</c>.</summary>
    public string InWords() =>
        $"{Wall(Starts)} sampai {(Ends == SecondsPerDay ? "24.00" : Wall(Ends))}"
        + (Ends > SecondsPerDay ? " besok" : "");

    private static int SecondOf(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerSecond);

    private static string Wall(int second) =>
        Indonesian.HourMinute(new TimeOnly(second % SecondsPerDay * TimeSpan.TicksPerSecond));
}
