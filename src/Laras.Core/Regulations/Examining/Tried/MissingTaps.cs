using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;
using Laras.Core.Regulations.Showing;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>Whether a tap that was never made pays more than a bad one: then it is better not to tap.</summary>
internal static class MissingTaps
{
    public const string BetterNotToTap = "lebih-untung-tanpa-ketukan";

    private const decimal TwoHours = 2m * 3600m;

    public static void Try(Start start, Trial trial, WorstFindings found, Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(start);
        foreach (
            var fact in start
                .Days.Layout.Slots.Select(slot => slot.Fact)
                .Where(fact => fact.Name is FactNames.Arrival or FactNames.Departure && start.Days.Days > 0)
        )
        {
            var day = start.TypicalDay;
            if (start.DayFact(fact.Name, day) is not { } usual)
            {
                continue;
            }

            var bad = fact.Name == FactNames.Arrival ? usual + TwoHours : usual - TwoHours;
            var dial = new Dial
            {
                Subject = fact.Name,
                From = start.Name,
                Base = start.Days,
                Settings = [0, bad],
                Step = bad,
                IsScale = false,
                Say = time =>
                    time == 0 ? $"{fact.Words} kosong" : $"{fact.Words} {Quantities.Words(time, fact.Measure)}",
                Turn = (facts, time) => facts.SetDay(day, fact.Name, time == 0 ? null : time),
            };
            if (trial.Net(dial, 0) is { } without && trial.Net(dial, bad) is { } with && without > with)
            {
                var code = $"{BetterNotToTap}:{fact.Name}";
                var user = UserOf(regulation, fact);
                found.Add(
                    code,
                    without - with,
                    () =>
                        new(
                            code,
                            Severity.Note,
                            $"Hari tanpa {fact.Words} dibayar lebih dari hari dengan {dial.Say(bad)}: selisih {new Rupiah(decimal.ToInt64(without - with))} ({start.Name}).",
                            user.Place,
                            user.Pasal
                        )
                );
            }
        }
    }

    private static NamedDefinition UserOf(Regulation regulation, FactDefinition fact) =>
        Plan.ForSlip(regulation)
            .Order.First(definition =>
                TermParts.Walk(definition.Term).Any(term => term is Term.Fact used && used.Definition.Name == fact.Name)
            );
}
