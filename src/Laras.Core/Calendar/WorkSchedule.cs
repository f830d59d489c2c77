namespace Laras.Core.Calendar;

/// <summary>
/// One person's calendar: asks the roster first, also on holidays, then the placement's pattern without the holidays.
/// Dates outside the employment are no days at all.
/// </summary>
public sealed class WorkSchedule(
    WorkCalendar calendar,
    DateSpan employment,
    IReadOnlyList<WorkSchedule.Placed> placements,
    IReadOnlyDictionary<DateOnly, string?> roster
)
{
    /// <summary>The work pattern a person has while placed somewhere.</summary>
    public sealed record Placed(string Pattern, DateSpan Span);

    /// <summary>The plan of this date, or null before the first and after the last day of employment.</summary>
    public ScheduledDay? On(DateOnly date) =>
        !employment.Contains(date) ? null
        : roster.TryGetValue(date, out var rostered) ? WithCalendar(OnRoster(date, rostered), rostered)
        : PatternOn(date) is { } placed ? WithCalendar(OnPlacement(date, placed), placed)
        : ScheduledDay.Free(date, DayKind.Unplanned, "belum ada penempatan pada tanggal ini");

    private ScheduledDay WithCalendar(ScheduledDay day, string? code) =>
        day with
        {
            Rhythm = code is null ? WorkRhythm.Shift : calendar.Pattern(code)?.RhythmOn(day.Date) ?? default,
            InRamadan = calendar.IsRamadan(day.Date),
        };

    private ScheduledDay OnRoster(DateOnly date, string? code) =>
        code is null ? FreeByRoster(date)
        : calendar.Pattern(code) is not { } pattern ? UnknownPattern(date, code)
        : pattern.On(date, calendar.IsRamadan(date)) is { } hours ? ScheduledDay.Work(date, hours)
        : FreeByRoster(date);

    private ScheduledDay OnPlacement(DateOnly date, string code)
    {
        if (calendar.Pattern(code) is not { } pattern)
        {
            return UnknownPattern(date, code);
        }

        if (pattern.IsShift)
        {
            // A roster that lists only the days of work is a complete roster; one without any row was never filled in.
            return roster.Keys.Any(Month.Of(date).Contains)
                ? FreeByRoster(date)
                : ScheduledDay.Free(date, DayKind.Unplanned, "jadwal bulan ini belum diisi");
        }

        return calendar.HolidayOn(date) is { } holiday ? FreeByDecree(holiday)
            : pattern.On(date, calendar.IsRamadan(date)) is { } hours ? ScheduledDay.Work(date, hours)
            : date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                ? ScheduledDay.Free(date, DayKind.Weekend, "akhir pekan")
            : FreeByRoster(date);
    }

    private string? PatternOn(DateOnly date)
    {
        Placed? newest = null;
        foreach (var placed in placements)
        {
            if (placed.Span.Contains(date) && (newest is null || placed.Span.From > newest.Span.From))
            {
                newest = placed;
            }
        }

        return newest?.Pattern;
    }

    private static ScheduledDay FreeByDecree(Holiday holiday) =>
        holiday.Kind switch
        {
            HolidayKind.National or HolidayKind.Regional => ScheduledDay.Free(
                holiday.Date,
                DayKind.Holiday,
                $"libur: {holiday.Name}"
            ),
            HolidayKind.Collective => ScheduledDay.Free(
                holiday.Date,
                DayKind.CollectiveLeave,
                $"cuti bersama: {holiday.Name}"
            ),
        };

    private static ScheduledDay FreeByRoster(DateOnly date) =>
        ScheduledDay.Free(date, DayKind.RosterFree, "libur menurut jadwal");

    private static ScheduledDay UnknownPattern(DateOnly date, string code) =>
        ScheduledDay.Free(date, DayKind.Unplanned, $"pola kerja {code} belum dikenal");
}
