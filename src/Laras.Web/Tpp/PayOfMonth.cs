using Laras.Core;
using Laras.Core.Regulations.Explaining;
using Laras.Core.Tpp;
using Laras.Web.Attendance;
using Laras.Web.Storage;

namespace Laras.Web.Tpp;

/// <summary>What the days of a month took from pay, for the page that draws the days.</summary>
public static class PayOfMonth
{
    /// <summary>Null before the month was calculated, and for people whose days move no money.</summary>
    public static async Task<EmployeeMonth.MonthPay?> LoadAsync(
        LarasDb db,
        Month month,
        EmployeeId employee,
        CancellationToken cancellationToken
    )
    {
        if (
            await OpenSlip.OfMonthAsync(db, month, employee, cancellationToken) is not { Told: { } told } slip
            || told.Lines.FirstOrDefault(line => line.Days.Count > 0 || line.Full is not null) is not { Full: { } full } line
        )
        {
            return null;
        }

        var days = line.Days.GroupBy(day => day.Date).ToDictionary(group => group.Key, group => group.ToList());
        return new(
            line.Label,
            full,
            line.Amount,
            days.ToDictionary(day => day.Key, day => new Rupiah(day.Value.Sum(effect => effect.Amount.Value))),
            days.ToDictionary(day => day.Key, day => CostOf(day.Value, slip.Law)),
            line.Definition.Amount.Name
        );
    }

    private static EmployeeMonth.Cost CostOf(List<ToldDay> effects, string law)
    {
        var first = effects[0].Why;
        var sums = effects.Select(effect => $"{effect.Why?.Worked ?? "hari ini"} = {new Rupiah(Math.Abs(effect.Amount.Value))}");
        return new(
            string.Join("; ", sums),
            first is null ? "" : string.Join(" ", Reasons(first).Distinct()),
            first is null ? null : $"{law}#{first.Name}"
        );
    }

    /// <summary>How each part of the sum came about: <c>Harga semenit = Rp 72.000 ÷ 450 menit (Pasal 9 ayat (2)).</c></summary>
    private static IEnumerable<string> Reasons(Explanation explanation)
    {
        foreach (var part in explanation.Parts.Where(part => part.Worked is not null && part.Worked != part.Amount))
        {
            yield return $"{char.ToUpperInvariant(part.Words[0])}{part.Words[1..]}: {part.Worked} = {part.Amount} ({part.Pasal}).";
            foreach (var reason in Reasons(part))
            {
                yield return reason;
            }
        }
    }
}
