using Laras.Core.Regulations;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Tests.Regulations.Calculating;

/// <summary>Random months: empty facts, missing facts, zeros, negatives and now and then an amount that bursts the arithmetic.</summary>
internal static class RandomFacts
{
    private const int DaysMax = 9;

    public static MonthFacts Of(FactLayout layout, Dice dice)
    {
        var facts = new MonthFacts(layout);
        var slots = layout.Slots.OrderBy(slot => slot.Fact.Name, StringComparer.Ordinal).ToList();
        foreach (var slot in slots.Where(slot => slot.Fact.Level != Level.Day))
        {
            facts.Set(slot.Fact.Name, Value(slot.Fact, dice));
        }

        var days = dice.Throw(DaysMax);
        for (var i = 0; i < days; i++)
        {
            var day = facts.AddDay(new DateOnly(2026, 4, 1).AddDays(i));
            foreach (var slot in slots.Where(slot => slot.Fact.Level == Level.Day))
            {
                facts.SetDay(day, slot.Fact.Name, Value(slot.Fact, dice));
            }
        }

        return facts;
    }

    private static decimal? Value(FactDefinition fact, Dice dice)
    {
        if (fact.MayBeEmpty ? dice.OneIn(3) : dice.OneIn(300))
        {
            return null;
        }

        return fact.Measure.Kind switch
        {
            MeasureKind.Truth => dice.Throw(2),
            MeasureKind.Choice => dice.Throw(Math.Min(fact.Measure.Choices.Count, 15)),
            MeasureKind.Clock => dice.Throw(110_000),
            MeasureKind.Date => new DateOnly(2024, 1, 1).DayNumber + dice.Throw(900),
            _ => Quantity(fact, dice),
        };
    }

    private static decimal Quantity(FactDefinition fact, Dice dice)
    {
        var value =
            fact.Measure.IsPercent ? dice.Throw(120) / 100m
            : fact.Measure.IsDuration ? 60m * dice.Throw(600)
            : fact.Measure.Equals(Measure.Rupiah)
                ? dice.Pick(0m, dice.Throw(2_000), dice.Throw(9_000_000), -dice.Throw(5_000))
            : dice.Throw(12);
        if (dice.OneIn(2_000))
        {
            value = dice.Pick(long.MaxValue - 60, -(long.MaxValue - 60), 1_000_000_000_000_000m);
        }

        return fact.Wholeness == Wholeness.Fraction && dice.OneIn(3) ? value + (dice.Throw(99) / 98m) : value;
    }
}
