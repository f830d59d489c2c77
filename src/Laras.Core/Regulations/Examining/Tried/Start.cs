using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>A month from which experiments begin, with what it pays.</summary>
internal sealed record Start(string Name, MonthFacts Facts, Rupiah Net)
{
    /// <summary>More worked cases than this are not varied; those that are stand evenly in the list.</summary>
    private const int StartsMax = 10;

    /// <summary>The worked cases that have an amount; an ordinary month when there is none.</summary>
    public static IReadOnlyList<Start> Of(
        Regulation regulation,
        Calculator calculator,
        IReadOnlyList<RegulationCase> cases
    )
    {
        var starts = cases.Select(worked => Of(regulation, calculator, worked)).OfType<Start>().ToList();
        if (starts.Count == 0 && OrdinaryMonth.Of(regulation, calculator) is { } ordinary)
        {
            starts.Add(ordinary);
        }

        var taken = Math.Min(starts.Count, StartsMax);
        return [.. Enumerable.Range(0, taken).Select(i => starts[i * starts.Count / taken])];
    }

    /// <summary>The day whose times are varied: a day of attendance, best one with a recorded arrival.</summary>
    public int TypicalDay
    {
        get
        {
            var days = Enumerable.Range(0, Facts.Days).ToList();
            var present = days.Where(day => IsPresent(Facts, day)).DefaultIfEmpty(0).ToList();
            return present.FirstOrDefault(day => DayFact(Facts, FactNames.Arrival, day) is not null, present[0]);
        }
    }

    private static Start? Of(Regulation regulation, Calculator calculator, RegulationCase worked)
    {
        var problems = new List<string>();
        var facts = CaseFacts.Of(regulation, calculator.Layout, worked, problems);
        return problems.Count == 0 && calculator.Calculate(facts) is SlipResult.Calculated slip
            ? new($"kasus \"{worked.Name}\"", facts, slip.Net)
            : null;
    }

    private static bool IsPresent(MonthFacts facts, int day) =>
        facts.Layout.Find(FactNames.Status) is null || DayFact(facts, FactNames.Status, day) == FactNames.Present;

    private static decimal? DayFact(MonthFacts facts, string name, int day) =>
        facts.Layout.Find(name) is { } slot ? facts.Get(slot, day) : null;
}
