using Laras.Core;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Explaining;
using Laras.Core.Regulations.Facts;
using Laras.Core.Tpp;
using Laras.Web.Regulations.Showing;
using Laras.Web.Tpp.Slips;

namespace Laras.Web.Tpp.OnPhone;

/// <summary>Writes a told slip out for the phone. Nothing is calculated here that the desk does not show.</summary>
internal static class WritePhoneSlip
{
    /// <summary>More steps than this nobody reads on a phone; the desk has the whole tree.</summary>
    private const int StepsMax = 24;

    public static IReadOnlyList<PhoneSlip.Line> Lines(ToldSlip told, MonthFacts facts, string law)
    {
        var explainer = new Explainer(facts);
        return
        [
            .. told.Lines.Select(
                (line, index) =>
                    new PhoneSlip.Line(
                        index + 1,
                        line.Label,
                        Role(line.Definition.Role),
                        line.Amount.Value,
                        line.Full?.Value,
                        [.. DaysOf(line).Select(day => Day(day, law))],
                        [.. Steps(explainer.Explain(line.Definition.Amount), law).Take(StepsMax)]
                    )
            ),
        ];
    }

    public static PhoneSlip.Sums Sums(ToldSlip told, Rupiah net) =>
        new(
            net.Value,
            told.Ceiling.Value,
            told.Judged.Value,
            told.Subtracted.Value,
            told.Ceiling - told.Judged - told.Subtracted == told.Net
        );

    public static PhoneSlip.Law Law(RegulationHeader header, string seal) =>
        new(header.Number, header.Title, RegulationAddress.Of(header.Folder), seal);

    private static IEnumerable<ToldDay> DaysOf(ToldLine line) => line.Definition.Role == SlipRole.Adds ? line.Days : [];

    private static string Role(SlipRole role) =>
        role switch
        {
            SlipRole.Adds => "adds",
            SlipRole.Subtracts => "subtracts",
            SlipRole.Subtotal or SlipRole.Net => "total",
            SlipRole.Note => "note",
        };

    private static PhoneSlip.Day Day(ToldDay day, string law) =>
        new(
            day.Date,
            day.Amount.Value,
            day.Why?.Words ?? "",
            day.Why?.Worked,
            day.Why?.Pasal?.ToString(),
            day.Why is { } why ? Clause(law, why.Name) : null,
            day.Why is { } reason ? [.. PayOfMonth.PartsOf(reason).Distinct()] : []
        );

    /// <summary>The formula, then those it came from; facts and numbers of law stand in the sums themselves.</summary>
    private static IEnumerable<PhoneSlip.Step> Steps(Explanation explanation, string law)
    {
        if (explanation.Kind == ExplanationKind.Fact || explanation.ToldBefore)
        {
            yield break;
        }

        yield return new(
            explanation.Words,
            explanation.Worked,
            explanation.Amount,
            explanation.Pasal?.ToString(),
            Clause(law, explanation.Name)
        );
        foreach (var step in explanation.Parts.Where(part => part.Date is null).SelectMany(part => Steps(part, law)))
        {
            yield return step;
        }
    }

    private static string Clause(string law, string name) => $"{law}#{RegulationAddress.PlaceOf(name)}";
}
