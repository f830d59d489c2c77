using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>A whole month of one status and no work at all: what is still paid for it.</summary>
internal static class MonthsWithoutWork
{
    public const string PaidMonth = "sebulan-penuh";

    /// <summary>From this share of the full pay on, a month of nothing is worth asking about. A matter of taste, not of law.</summary>
    private const decimal ShareToAskAbout = 0.5m;

    /// <summary>Who has one of these is at work, or the day is not judged yet.</summary>
    private static readonly string[] AtWork = ["hadir", "libur", "belum", "perlu_penjelasan", "dinas_luar", "diklat"];

    /// <summary>Nobody is entitled to these; any payment for a month of them is worth asking about.</summary>
    private static readonly string[] Unexcused = ["tanpa_keterangan"];

    /// <summary>Absence for one's own reasons; illness, birth and leave that the law grants are only noted.</summary>
    private static readonly string[] OwnReasons =
    [
        "sakit_tanpa_surat",
        "izin",
        "izin_setengah_hari",
        "cuti_di_luar_tanggungan",
        "dibebaskan",
    ];

    public static void Try(
        Regulation regulation,
        Start start,
        IReadOnlySet<string> statuses,
        Trial trial,
        WorstFindings found
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        var full = start.Full;
        if (full.Layout.Find(FactNames.Status) is not { } status || full.Days == 0)
        {
            return;
        }

        var best = trial.Net(Month(start, full, status.Fact, FactNames.Present, works: true), 0) ?? 0;
        foreach (var word in FactVocabulary.StatusWords.Where(statuses.Contains).Except(AtWork))
        {
            var index = FactNames.StatusIndex(word);
            var dial = Month(start, full, status.Fact, index, works: false);
            if (best > 0 && trial.Net(dial, 0) is > 0 and var paid)
            {
                var code = $"{PaidMonth}:{word}";
                var where = regulation.Formulas.FirstOrDefault(
                    formula => Speaks(formula, index),
                    regulation.Formulas.First()
                );
                // The fullest month is the plainest example.
                found.Add(code, full.Days + (paid / best), () => Found(code, word, paid, best, start, where));
            }
        }
    }

    private static Finding Found(
        string code,
        string word,
        decimal paid,
        decimal best,
        Start start,
        FormulaDefinition where
    )
    {
        var share = paid / best;
        var asks = Unexcused.Contains(word) || (OwnReasons.Contains(word) && share >= ShareToAskAbout);
        return new(
            code,
            asks ? Severity.Attention : Severity.Note,
            $"Sebulan penuh berstatus {word.Replace('_', ' ')} tanpa kerja apa pun tetap dibayar {Indonesian.Number(share * 100, 1)} persen: {new Rupiah(decimal.ToInt64(paid))} dari {new Rupiah(decimal.ToInt64(best))} ({start.Name}).",
            where.Place,
            where.Pasal
        );
    }

    private static bool Speaks(FormulaDefinition formula, int status) =>
        TermParts
            .Walk(formula.Term)
            .Any(term =>
                term switch
                {
                    Term.Constant { Measure.Kind: MeasureKind.Choice } word => word.Value == status,
                    Term.Lookup lookup => lookup.Inputs.Any(input =>
                        input is Term.Fact { Definition.Name: FactNames.Status }
                    ),
                    _ => false,
                }
            );

    private static Dial Month(Start start, MonthFacts full, FactDefinition status, int word, bool works) =>
        new()
        {
            Subject = status.Name,
            From = start.Name,
            Base = full,
            Settings = [0],
            Step = 1,
            IsScale = false,
            Say = _ => $"sebulan penuh {FactVocabulary.StatusWords[word].Replace('_', ' ')}",
            Turn = (facts, _) =>
            {
                DayDials.SetDays(facts, status, word, facts.Days);
                if (!works)
                {
                    StopWork(facts);
                }
            },
        };

    private static void StopWork(MonthFacts facts)
    {
        foreach (var slot in facts.Layout.Slots.Where(slot => slot.Fact is { IsWork: true, Measure.IsQuantity: true }))
        {
            for (var day = 0; day < (slot.Fact.Level == Level.Day ? facts.Days : 1); day++)
            {
                if (slot.Fact.Level == Level.Day)
                {
                    facts.SetDay(day, slot.Fact.Name, 0);
                }
                else
                {
                    facts.Set(slot.Fact.Name, 0);
                }
            }
        }
    }
}
