using Laras.Core;
using Laras.Core.Regulations.Explaining;
using Laras.Core.Tpp;
using Laras.Web.Storage;

namespace Laras.Web.Tpp.Slips;

/// <summary>What the days of a month took from pay, for the page that draws the days.</summary>
public sealed record PayOfMonth
{
    /// <summary>The slip line that the days move: <c>Kehadiran</c>.</summary>
    public required string Label { get; init; }

    public required Rupiah Full { get; init; }

    public required Rupiah Left { get; init; }

    /// <summary>Where the full amount comes from in the regulation.</summary>
    public required string FullHref { get; init; }

    /// <summary>For every date that moved money: how much, below zero when it was lost.</summary>
    public required IReadOnlyDictionary<DateOnly, Rupiah> Amounts { get; init; }

    /// <summary>For the same dates: the calculation and the sentence of law.</summary>
    public required IReadOnlyDictionary<DateOnly, Cost> Reasons { get; init; }

    public Rupiah Taken => Full - Left;

    /// <summary><c>17 menit × Rp 160 per menit = Rp 2.720</c>, and how the price of a minute came about.</summary>
    public sealed record Cost(IReadOnlyList<Sum> Sums, IReadOnlyList<string> Reasons, string? Href);

    /// <summary>One product and what it comes to; a day that began late and ended early has two.</summary>
    public sealed record Sum(string Worked, Rupiah Amount);

    /// <summary>Null before the month was calculated, and for people whose days move no money.</summary>
    public static async Task<PayOfMonth?> LoadAsync(
        LarasDb db,
        Month month,
        EmployeeId employee,
        CancellationToken cancellationToken
    )
    {
        if (
            await OpenSlip.OfMonthAsync(db, month, employee, cancellationToken) is not { Told: { } told } slip
            || LineOfDays(told) is not { Full: { } full } line
        )
        {
            return null;
        }

        var days = line.Days.GroupBy(day => day.Date).ToDictionary(group => group.Key, group => group.ToList());
        return new()
        {
            Label = line.Label,
            Full = full,
            Left = line.Amount,
            FullHref = slip.ClauseOf(line.Definition.Full!.Name),
            Amounts = days.ToDictionary(
                day => day.Key,
                day => new Rupiah(day.Value.Sum(effect => effect.Amount.Value))
            ),
            Reasons = days.ToDictionary(day => day.Key, day => CostOf(day.Value, slip)),
        };
    }

    /// <summary>The line whose amount days can move, whether or not this month's days did.</summary>
    private static ToldLine? LineOfDays(ToldSlip told) =>
        told.Lines.FirstOrDefault(line => line.Days.Count > 0 && line.Full is not null)
        ?? told.Lines.FirstOrDefault(line => line.Full is not null);

    private static Cost CostOf(List<ToldDay> effects, OpenSlip slip)
    {
        var first = effects[0].Why;
        return new(
            [
                .. effects.Select(effect => new Sum(
                    effect.Why?.Worked ?? "hari ini",
                    new(Math.Abs(effect.Amount.Value))
                )),
            ],
            first is null ? [] : [.. PartsOf(first).Distinct()],
            first is null ? null : slip.ClauseOf(first.Name)
        );
    }

    /// <summary>How each part of the sum came about: <c>Harga semenit = Rp 72.000 ÷ 450 menit (Pasal 9 ayat (2)).</c></summary>
    internal static IEnumerable<string> PartsOf(Explanation explanation)
    {
        foreach (var part in explanation.Parts.Where(part => part.Worked is not null && part.Worked != part.Amount))
        {
            yield return $"{char.ToUpperInvariant(part.Words[0])}{part.Words[1..]}: {part.Worked} = {part.Amount} ({part.Pasal}).";
            foreach (var reason in PartsOf(part))
            {
                yield return reason;
            }
        }
    }
}
