using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>The month of a start with all its work days, each like the start's typical day.</summary>
internal static class FullMonth
{
    public static MonthFacts Of(Start start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var from = start.Facts;
        var facts = new MonthFacts(from.Layout);
        facts.CopyFrom(from);
        facts.ClearDays();
        var typical = start.TypicalDay;
        var dates = from.Days > 0 ? Weekdays(Month.Of(from.DateOf(0))).ToList() : [];
        foreach (var date in dates.Take(WorkDaysOf(from) ?? dates.Count))
        {
            var day = facts.AddDay(date);
            foreach (var slot in from.Layout.Slots.Where(slot => slot.Fact.Level == Level.Day))
            {
                facts.SetDay(day, slot.Fact.Name, ValueOn(from, slot, typical, date));
            }
        }

        return facts;
    }

    public static IEnumerable<DateOnly> Weekdays(Month month) =>
        month.Days.Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static decimal? ValueOn(MonthFacts from, FactSlot slot, int typical, DateOnly date) =>
        slot.Fact.Name switch
        {
            FactNames.Date => date.DayNumber,
            FactNames.Weekday => (int)date.DayOfWeek,
            FactNames.Status => FactNames.Present,
            _ => from.Get(slot, typical),
        };

    private static int? WorkDaysOf(MonthFacts facts) =>
        facts.Layout.Find(FactNames.WorkDays) is { } slot
        && facts.Get(slot, 0) is > 0 and <= MonthFacts.DaysMax and var days
            ? decimal.ToInt32(days)
            : null;
}
