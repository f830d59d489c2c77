using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>Chooses where experiments begin: at the worked cases that pay, or at an ordinary month when none does.</summary>
internal static class Starts
{
    /// <summary>More worked cases than this are not varied; those that are stand evenly in the list.</summary>
    private const int StartsMax = 12;

    private const int DaysToChooseFrom = 60;
    private const decimal FullScore = 1m;
    private const decimal SomeRupiah = 4_000_000m;

    public static IReadOnlyList<Start> Of(
        Regulation regulation,
        Calculator calculator,
        IReadOnlyList<RegulationCase> cases
    )
    {
        var months = cases.Select(worked => (Case: worked, Facts: FactsOf(regulation, calculator, worked))).ToList();
        var days = months
            .Select(month => month.Facts)
            .SelectMany(facts => Enumerable.Range(0, facts.Days).Select(day => DayFacts.From(facts, day)))
            .Where(day => day.IsPresent)
            .Take(DaysToChooseFrom)
            .Concat(DayFacts.Ordinary(calculator.Layout))
            .ToList();
        var starts = months
            .Where(month => Pays(calculator, month.Facts))
            .Select(month => Start($"kasus \"{month.Case.Name}\"", month.Case.Month, month.Facts))
            .ToList();
        if (starts.Count == 0)
        {
            var month = Month.Of(regulation.Header.InForceFrom);
            starts = [Start("bulan biasa", month, OrdinaryFacts(calculator.Layout, month))];
        }

        var taken = Math.Min(starts.Count, StartsMax);
        return [.. Enumerable.Range(0, taken).Select(i => starts[i * starts.Count / taken])];

        Start Start(string name, Month month, MonthFacts facts) =>
            new(name, month, facts, FullMonth.Of(facts, month, days, calculator));
    }

    private static bool Pays(Calculator calculator, MonthFacts facts) =>
        calculator.Calculate(facts) is SlipResult.Calculated;

    private static MonthFacts FactsOf(Regulation regulation, Calculator calculator, RegulationCase worked) =>
        CaseFacts.Of(regulation, calculator.Layout, worked, []);

    private static MonthFacts OrdinaryFacts(FactLayout layout, Month month)
    {
        var facts = new MonthFacts(layout);
        foreach (var fact in layout.Slots.Select(slot => slot.Fact).Where(fact => fact.Level != Level.Day))
        {
            facts.Set(fact.Name, Usual(fact, month));
        }

        return facts;
    }

    private static decimal? Usual(FactDefinition fact, Month month) =>
        fact.Name switch
        {
            FactNames.MonthStart => month.FirstDay.DayNumber,
            FactNames.MonthEnd => month.LastDay.DayNumber,
            FactNames.CalendarDays => month.DayCount,
            FactNames.WorkDays => FullMonth.Weekdays(month).Count(),
            _ => fact.Default ?? (fact.MayBeEmpty ? null : Usual(fact.Measure)),
        };

    private static decimal Usual(Measure measure) =>
        measure.Kind == MeasureKind.Date ? DateOnly.MinValue.AddYears(2000).DayNumber
        : measure.IsPercent ? FullScore
        : measure.Equals(Measure.Rupiah) ? SomeRupiah
        : measure.IsQuantity && !measure.IsDuration ? 1
        : 0;
}
