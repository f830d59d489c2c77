using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;
using Laras.Core.Regulations.Showing;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>
/// Compares one bad day (two hours late, two hours early) with a day on which nothing was tapped, and with a day of
/// absence: neither may pay more, or people learn to stay away.
/// </summary>
internal static class BadDays
{
    public const string BetterNotToTap = "lebih-untung-tanpa-ketukan";

    private const string Absent = "tanpa_keterangan";
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
            if (start.DayFact(fact.Name, start.TypicalDay) is { } usual)
            {
                Compare(fact, fact.Name == FactNames.Arrival ? usual + TwoHours : usual - TwoHours);
            }
        }

        void Compare(FactDefinition fact, decimal bad)
        {
            var day = start.TypicalDay;
            var words = $"{fact.Words} {Quantities.Words(bad, fact.Measure)}";
            var tapped = Dial(words, (facts, _) => facts.SetDay(day, fact.Name, bad));
            var untapped = Dial($"tanpa {fact.Words}", (facts, _) => facts.SetDay(day, fact.Name, null));
            var absent = Dial(
                "tanpa keterangan",
                (facts, _) =>
                {
                    facts.SetDay(day, FactNames.Status, FactNames.StatusIndex(Absent));
                    DayDials.ClearTimes(facts, day);
                }
            );
            if (trial.Net(tapped, 0) is not { } paid)
            {
                return;
            }

            Report(BetterNotToTap, fact.Name, Severity.Note, untapped);
            if (start.Days.Layout.Find(FactNames.Status) is not null)
            {
                Report(Sweep.LaterPaysMore, Absent, Severity.Attention, absent);
            }

            void Report(string kind, string subject, Severity severity, Dial better)
            {
                if (trial.Net(better, 0) is not { } more || more - paid <= regulation.Slip.Count)
                {
                    return;
                }

                var code = $"{kind}:{subject}";
                var user = UserOf(regulation, fact);
                var gain = new Rupiah(decimal.ToInt64(decimal.Round(more - paid)));
                found.Add(
                    code,
                    more - paid,
                    () =>
                        new(
                            code,
                            severity,
                            $"Hari {better.Say(0)} dibayar {gain} lebih banyak daripada hari dengan {words} (dari {start.Name}).",
                            user.Place,
                            user.Pasal
                        )
                );
            }
        }

        Dial Dial(string words, Action<Facts.MonthFacts, decimal> turn) =>
            new()
            {
                Subject = FactNames.Status,
                From = start.Name,
                Base = start.Days,
                Settings = [0],
                Step = 1,
                IsScale = false,
                Say = _ => words,
                Turn = turn,
            };
    }

    private static NamedDefinition UserOf(Regulation regulation, FactDefinition fact) =>
        Plan.ForSlip(regulation)
            .Order.FirstOrDefault(
                definition =>
                    TermParts
                        .Walk(definition.Term)
                        .Any(term => term is Term.Fact used && used.Definition.Name == fact.Name),
                regulation.NetLine.Amount
            );
}
