using Laras.Core.Regulations.Language;
using Laras.Core.Regulations.Showing;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>The dials of one start that turn a single fact: scores, minutes, counts, amounts, dates, words.</summary>
internal static class FactDials
{
    private const int SettingsMax = 400;
    private const decimal Percent = 0.01m;
    private const decimal SecondsPerMinute = 60m;
    private const int MinutesPerDay = 1_440;
    private const int MinutesPerMonth = 12_000;
    private const int DaysPerMonth = 31;
    private const int CountAtLeast = 100;
    private const decimal RupiahAtLeast = 1_000_000m;
    private const int TenureDays = 800;
    private const int Twice = 2;

    public static IEnumerable<Dial> Of(Start start, Codes codes)
    {
        foreach (
            var slot in start.Facts.Layout.Slots.Where(slot => !FactNames.GivenByCalendar.Contains(slot.Fact.Name))
        )
        {
            var fact = slot.Fact;
            var isDay = fact.Level == Level.Day;
            if (isDay && (start.Days.Days == 0 || fact.Measure.Kind is not (MeasureKind.Quantity or MeasureKind.Clock)))
            {
                continue;
            }

            var day = isDay ? start.TypicalDay : 0;
            var facts = isDay ? start.Days : start.Facts;
            var (settings, step) = codes.Of(fact) is { Count: > 0 } listed
                ? (listed, 1m)
                : Range(fact, facts.Get(slot, day) ?? 0, start.Month);
            if (settings.Count == 0)
            {
                continue;
            }

            yield return new()
            {
                Subject = fact.Name,
                From = start.Name,
                Base = facts,
                Settings = settings,
                Step = step,
                Say = stored => $"{fact.Words} {Quantities.Words(stored, fact.Measure)}",
                Turn = isDay
                    ? (month, stored) => month.SetDay(day, fact.Name, stored)
                    : (month, stored) => month.Set(fact.Name, stored),
                Expects = Expected(fact),
                IsGiven =
                    fact.Measure.Equals(Measure.Rupiah)
                    || fact.Name == FactNames.WorkDays
                    || fact is { Place: not null, IsWork: false },
                IsScale =
                    fact.Measure.Kind is MeasureKind.Quantity or MeasureKind.Clock or MeasureKind.Date
                    && fact.Name != FactNames.WorkDays
                    && codes.Of(fact).Count == 0,
            };
        }
    }

    /// <summary>A later arrival and an earlier departure must not pay more; more work must not pay less.</summary>
    private static Expectation Expected(FactDefinition fact) =>
        fact switch
        {
            { Name: FactNames.Arrival } => Expectation.NeverRises,
            { Name: FactNames.Departure } => Expectation.NeverFalls,
            { IsWork: true } => Expectation.NeverFalls,
            { Measure: { IsQuantity: true } measure, Level: not Level.Day } when IsScore(measure) => Expectation.OneWay,
            _ => Expectation.Nothing,
        };

    private static bool IsScore(Measure measure) =>
        measure.IsPercent || measure.IsDuration || measure.Dimension.Words == "poin";

    private static (IReadOnlyList<decimal> Settings, decimal Step) Range(FactDefinition fact, decimal now, Month month)
    {
        var measure = fact.Measure;
        switch (measure.Kind)
        {
            case MeasureKind.Truth:
                return (Steps(0, 1, 1), 1);
            case MeasureKind.Choice:
                return (Steps(0, measure.Choices.Count - 1, 1), 1);
            case MeasureKind.Clock:
                var days = now >= MinutesPerDay * SecondsPerMinute ? Twice : 1;
                return (
                    EveryStep(0, ((days * MinutesPerDay) - 1) * SecondsPerMinute, SecondsPerMinute),
                    SecondsPerMinute
                );
            case MeasureKind.Date:
                var last = month.LastDay.DayNumber;
                return (Steps(last - TenureDays, last, 1), 1);
            case MeasureKind.Quantity:
                var step =
                    measure.IsPercent ? Percent
                    : measure.IsDuration ? SecondsPerMinute
                    : 1m;
                return (Steps(Least(fact, now), Most(fact, now), step), step);
            default:
                return ([], 1);
        }
    }

    /// <summary>Scores and minutes begin at nothing; an amount of money is at most halved, for no post has a zero.</summary>
    private static decimal Least(FactDefinition fact, decimal now) =>
        fact.Measure.Equals(Measure.Rupiah) ? Math.Floor(now / Twice) : 0;

    private static decimal Most(FactDefinition fact, decimal now)
    {
        var measure = fact.Measure;
        return measure.IsPercent ? 1m
            : measure.Equals(Measure.Days) ? DaysPerMonth
            : measure.IsDuration
                ? Math.Max(Twice * now, (fact.Level == Level.Day ? MinutesPerDay : MinutesPerMonth) * SecondsPerMinute)
            : measure.Equals(Measure.Rupiah) ? Math.Max(Twice * now, RupiahAtLeast)
            : Math.Max(Twice * now, CountAtLeast);
    }

    /// <summary>At most <see cref="SettingsMax"/> settings; what lies between two of them is tried where pay jumps.</summary>
    private static List<decimal> Steps(decimal from, decimal to, decimal step)
    {
        var count = Math.Floor((to - from) / step);
        var stride = Math.Max(1, Math.Ceiling(count / SettingsMax)) * step;
        return EveryStep(from, to, stride);
    }

    private static List<decimal> EveryStep(decimal from, decimal to, decimal step)
    {
        var settings = new List<decimal>();
        for (var value = from; value <= to; value += step)
        {
            settings.Add(value);
        }

        return settings;
    }
}
