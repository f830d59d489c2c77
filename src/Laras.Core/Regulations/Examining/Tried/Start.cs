using Laras.Core.Regulations.Facts;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>
/// A month from which experiments begin: as its case tells it, and with all its work days filled by the best day.
/// </summary>
internal sealed record Start(string Name, Month Month, MonthFacts Facts, MonthFacts Full)
{
    /// <summary>The days whose times are varied: those of the case, or the full month's when the case has none.</summary>
    public MonthFacts Days => Facts.Days > 0 ? Facts : Full;

    /// <summary>A day of attendance, best one with a recorded arrival.</summary>
    public int TypicalDay
    {
        get
        {
            var present = Enumerable.Range(0, Days.Days).Where(IsPresent).DefaultIfEmpty(0).ToList();
            return present.FirstOrDefault(day => DayFact(FactNames.Arrival, day) is not null, present[0]);
        }
    }

    /// <summary>A fact of one of the <see cref="Days"/>, null when it is unknown or not used.</summary>
    public decimal? DayFact(string name, int day) => Days.Layout.Find(name) is { } slot ? Days.Get(slot, day) : null;

    private bool IsPresent(int day) =>
        Days.Layout.Find(FactNames.Status) is null || DayFact(FactNames.Status, day) == FactNames.Present;
}
