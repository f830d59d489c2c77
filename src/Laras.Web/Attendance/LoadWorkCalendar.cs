using Laras.Core.Calendar;
using Laras.Web.Calendar;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using CoreHoliday = Laras.Core.Calendar.Holiday;

namespace Laras.Web.Attendance;

/// <summary>Reads what is the same for everybody: patterns, and the holidays and Ramadan of a stretch of dates.</summary>
internal static class LoadWorkCalendar
{
    private const string Ramadan = "ramadan";

    public static async Task<WorkCalendar> BetweenAsync(
        LarasDb db,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var patternDays = await db
            .WorkPatternDays.AsNoTracking()
            .Where(day => day.From <= last && (day.To == null || day.To >= first))
            .ToListAsync(cancellationToken);
        var holidays = await db
            .Holidays.AsNoTracking()
            .Where(holiday => holiday.Date >= first && holiday.Date <= last)
            .Select(holiday => new CoreHoliday(holiday.Date, holiday.Kind, holiday.Name))
            .ToListAsync(cancellationToken);
        var ramadan = await db
            .SpecialPeriods.AsNoTracking()
            .Where(period => period.Kind == Ramadan && period.From <= last && period.To >= first)
            .Select(period => new DateSpan(period.From, period.To))
            .ToListAsync(cancellationToken);

        var patterns = patternDays
            .GroupBy(day => day.Pattern)
            .Select(days => new WorkPattern(days.Key, [.. days.Select(RowOf)]));
        return new(patterns, holidays, ramadan);
    }

    private static WorkPattern.Row RowOf(WorkPatternDay day) =>
        new(
            Weekday(day.Weekday),
            day.Ramadan,
            WorkHours.Between(
                day.Pattern,
                day.Name,
                day.Starts,
                day.Ends,
                day.BreakMinutes,
                day.OpensMinutesBefore,
                day.ClosesMinutesAfter
            ),
            new(day.From, day.To)
        );

    /// <summary>Tables count Monday 1 to Sunday 7, .NET counts Sunday 0 to Saturday 6.</summary>
    private static DayOfWeek? Weekday(int? number) => number is { } day ? (DayOfWeek)(day % 7) : null;
}
