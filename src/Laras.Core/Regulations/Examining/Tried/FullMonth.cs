using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>A month with all its work days, each like the one day that pays best.</summary>
internal static class FullMonth
{
    public static MonthFacts Of(MonthFacts from, Month month, IEnumerable<DayFacts> days, Calculator calculator)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(calculator);
        var best = new MonthFacts(from.Layout);
        best.CopyFrom(from);
        best.ClearDays();
        Rupiah? most = null;
        foreach (var day in days)
        {
            var facts = Filled(from, month, day);
            if (calculator.Calculate(facts) is SlipResult.Calculated slip && (most is null || slip.Net > most))
            {
                (best, most) = (facts, slip.Net);
            }
        }

        return best;
    }

    public static IEnumerable<DateOnly> Weekdays(Month month) =>
        month.Days.Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static MonthFacts Filled(MonthFacts from, Month month, DayFacts day)
    {
        var facts = new MonthFacts(from.Layout);
        facts.CopyFrom(from);
        facts.ClearDays();
        foreach (var date in Weekdays(month).Take(WorkDaysOf(from)))
        {
            day.AddTo(facts, date);
        }

        return facts;
    }

    private static int WorkDaysOf(MonthFacts facts) =>
        facts.Layout.Find(FactNames.WorkDays) is { } slot
        && facts.Get(slot, 0) is > 0 and <= MonthFacts.DaysMax and var days
            ? decimal.ToInt32(days)
            : MonthFacts.DaysMax;
}
