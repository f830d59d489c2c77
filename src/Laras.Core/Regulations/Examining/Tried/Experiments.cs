using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining.Written;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>
/// Tries a regulation around its worked cases: every dial of every start, and a month of nothing. The order is
/// fixed and the number of calculations bounded, so the same files always give the same findings.
/// </summary>
internal static class Experiments
{
    public const string NoCase = "tanpa-kasus";
    public const string NotAllTried = "percobaan-terbatas";

    public static IReadOnlyList<Finding> Of(
        Regulation regulation,
        Calculator calculator,
        IReadOnlyList<RegulationCase> cases
    )
    {
        var found = new WorstFindings();
        var trial = new Trial(regulation, calculator, found);
        var sweep = new Sweep(regulation, trial, found);
        var codes = new Codes(regulation);
        var starts = Starts.Of(regulation, calculator, cases);
        if (cases.Count == 0)
        {
            About(
                NoCase,
                Severity.Attention,
                "Peraturan ini belum punya kasus kerja. Tulis setidaknya satu di folder kasus."
            );
        }

        var statuses = new HashSet<string>(StatusExamination.WordsIn(regulation), StringComparer.Ordinal);
        statuses.UnionWith(
            StatusExamination.HasRuleForAll(regulation) ? ["tanpa_keterangan", "izin"] : ["tanpa_keterangan"]
        );
        foreach (var start in starts)
        {
            MonthsWithoutWork.Try(regulation, start, statuses, trial, found);
            BadDays.Try(start, trial, found, regulation);
        }

        foreach (
            var dial in starts.SelectMany(start => FactDials.Of(start, codes).Concat(DayDials.Of(start, statuses)))
        )
        {
            sweep.Run(dial);
        }

        if (trial.IsOver)
        {
            About(
                NotAllTried,
                Severity.Note,
                $"Percobaan berhenti setelah {Indonesian.Grouped(Trial.RunsMax)} hitungan; sebagian belum dicoba."
            );
        }

        return [.. found.All];

        void About(string kind, Severity severity, string sentence)
        {
            var code = $"{kind}:{regulation.NetLine.Amount.Name}";
            var (place, pasal) = (regulation.NetLine.Place, regulation.NetLine.Amount.Pasal);
            found.Add(code, 0, () => new(code, severity, sentence, place, pasal));
        }
    }
}
