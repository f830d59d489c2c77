using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>A month without anything special, for regulations that bring no worked case that pays.</summary>
internal static class OrdinaryMonth
{
    private const decimal FullScore = 1m;
    private const decimal SomeRupiah = 4_000_000m;
    private const decimal SomeCount = 1m;
    private const decimal Morning = 7m * 3600m;
    private const decimal Afternoon = 16m * 3600m;

    public static Start? Of(Regulation regulation, Calculator calculator)
    {
        var month = Month.Of(regulation.Header.InForceFrom);
        var facts = new MonthFacts(calculator.Layout);
        foreach (var slot in calculator.Layout.Slots.Where(slot => slot.Fact.Level != Level.Day))
        {
            facts.Set(slot.Fact.Name, Value(slot.Fact, month));
        }

        foreach (var date in FullMonth.Weekdays(month))
        {
            var day = facts.AddDay(date);
            foreach (var slot in calculator.Layout.Slots.Where(slot => slot.Fact.Level == Level.Day))
            {
                facts.SetDay(day, slot.Fact.Name, DayValue(slot.Fact, date));
            }
        }

        return calculator.Calculate(facts) is SlipResult.Calculated slip
            ? new("bulan biasa tanpa kejadian", facts, slip.Net)
            : null;
    }

    private static decimal? Value(FactDefinition fact, Month month) =>
        fact.Name switch
        {
            FactNames.MonthStart => month.FirstDay.DayNumber,
            FactNames.MonthEnd => month.LastDay.DayNumber,
            "hari_kalender" => month.DayCount,
            FactNames.WorkDays => FullMonth.Weekdays(month).Count(),
            _ => fact.Default ?? (fact.MayBeEmpty ? null : Usual(fact.Measure)),
        };

    private static decimal? DayValue(FactDefinition fact, DateOnly date) =>
        fact.Name switch
        {
            FactNames.Date => date.DayNumber,
            FactNames.Weekday => (int)date.DayOfWeek,
            FactNames.Status => FactNames.Present,
            FactNames.Arrival or "jadwal_masuk" => Morning,
            FactNames.Departure or "jadwal_pulang" => Afternoon,
            _ => fact.Default ?? (fact.MayBeEmpty ? null : Usual(fact.Measure)),
        };

    private static decimal Usual(Measure measure) =>
        measure.Kind != MeasureKind.Quantity ? 0
        : measure.IsPercent ? FullScore
        : measure.Equals(Measure.Rupiah) ? SomeRupiah
        : measure.IsDuration ? 0
        : SomeCount;
}
