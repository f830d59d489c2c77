using System.Collections.Frozen;

namespace Laras.Core.Calendar;

/// <summary>What is the same for everybody in the region: the work patterns, the holidays and the dates of Ramadan.</summary>
public sealed class WorkCalendar(
    IEnumerable<WorkPattern> patterns,
    IEnumerable<Holiday> holidays,
    IReadOnlyList<DateSpan> ramadan
)
{
    private readonly FrozenDictionary<string, WorkPattern> patterns = patterns.ToFrozenDictionary(p => p.Code);

    // A date may be both a national holiday and collective leave; then the national name is the one people know.
    private readonly FrozenDictionary<DateOnly, Holiday> holidays = holidays
        .GroupBy(holiday => holiday.Date)
        .ToFrozenDictionary(
            day => day.Key,
            day =>
                day.OrderBy(holiday => holiday.Kind == HolidayKind.Collective).ThenBy(holiday => holiday.Kind).First()
        );

    public WorkPattern? Pattern(string code) => patterns.GetValueOrDefault(code);

    public Holiday? HolidayOn(DateOnly date) => holidays.GetValueOrDefault(date);

    public bool IsRamadan(DateOnly date) => ramadan.Any(period => period.Contains(date));
}
