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
    public sealed record Cost(string Calculation, IReadOnlyList<string> Reasons, string? Href);

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
            FullHref = $"{slip.Law}#{line.Definition.Full!.Name}",
            Amounts = days.ToDictionary(
                day => day.Key,
                day => new Rupiah(day.Value.Sum(effect => effect.Amount.Value))
            ),
            Reasons = days.ToDictionary(day => day.Key, day => CostOf(day.Value, slip.Law)),
        };
    }

    /// <summary>The line whose amount days can move, whether or not this month's days did.</summary>
    private static ToldLine? LineOfDays(ToldSlip told) =>
        told.Lines.FirstOrDefault(line => line.Days.Count > 0 && line.Full is not null)
        ?? told.Lines.FirstOrDefault(line => line.Full is not null);

    private static Cost CostOf(List<ToldDay> effects, string law)
    {
        var first = effects[0].Why;
        var sums = effects.Select(effect =>
            $"{effect.Why?.Worked ?? "hari ini"} = {new Rupiah(Math.Abs(effect.Amount.Value))}"
        );
        return new(
            string.Join("; ", sums),
            first is null ? [] : [.. PartsOf(first).Distinct()],
            first is null ? null : $"{law}#{first.Name}"
        );
    }

    /// <summary>How each part of the sum came about: <c>Harga semenit = Rp 72.000 ÷ 450 menit (Pasal 9 ayat (2)).</c></summary>
    private static IEnumerable<string> PartsOf(Explanation explanation)
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
