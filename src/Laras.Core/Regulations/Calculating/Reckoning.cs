using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>
/// The whole calculation of one slip by the evaluator: what is missing, whether the person is entitled, every needed
/// definition, then the lines. Slow and exact; it also words the answer where the fast calculation has none.
/// </summary>
public static class Reckoning
{
    public static SlipResult Of(Regulation regulation, MonthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(facts);
        try
        {
            return Answer(regulation, facts);
        }
        catch (OverflowException)
        {
            return new SlipResult.NeedsAttention("Angka di dalam hitungan ini terlalu besar. Periksa faktanya.");
        }
    }

    private static SlipResult Answer(Regulation regulation, MonthFacts facts)
    {
        var evaluator = new Evaluator(facts);
        if (regulation.Entitlement is { } entitlement)
        {
            var condition = Plan.For(entitlement);
            if (Trouble(condition, evaluator) is { } unclear)
            {
                return new SlipResult.NeedsAttention(unclear);
            }

            if (!evaluator.Of(entitlement).IsTrue)
            {
                return new SlipResult.NotEntitled(
                    $"Menurut {entitlement.Pasal} peraturan ini tidak berlaku untuk pegawai ini."
                );
            }
        }

        return Trouble(Plan.ForSlip(regulation), evaluator) is { } sentence
            ? new SlipResult.NeedsAttention(sentence)
            : Lines(regulation, evaluator);
    }

    /// <summary>
    /// Evaluates every definition of a plan on every day it has, so that no trouble stays hidden in an unused branch.
    /// Answers the sentence that says why there is no result, or null.
    /// </summary>
    public static string? Trouble(Plan plan, Evaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(evaluator);
        if (evaluator.Facts.Missing(plan.FactNames) is { Count: > 0 } missing)
        {
            return MissingSentence(missing);
        }

        foreach (var definition in plan.Order)
        {
            if (definition.Level != Level.Day)
            {
                evaluator.Of(definition);
                continue;
            }

            for (var day = 0; day < evaluator.Facts.Days; day++)
            {
                evaluator.Of(definition, day);
            }
        }

        return evaluator.Problem;
    }

    private static SlipResult Lines(Regulation regulation, Evaluator evaluator)
    {
        var amounts = new List<Rupiah>();
        foreach (var line in regulation.Slip)
        {
            var value = evaluator.Of(line.Amount);
            if (value.IsEmpty || decimal.Truncate(value.Number) != value.Number)
            {
                return new SlipResult.NeedsAttention(
                    value.IsEmpty
                        ? $"{line.Label} belum bisa dihitung karena ada fakta yang kosong."
                        : $"{line.Label} bukan rupiah bulat; peraturan belum menyebut cara membulatkannya."
                );
            }

            amounts.Add(new(decimal.ToInt64(value.Number)));
        }

        var net = amounts[regulation.Slip.ToList().IndexOf(regulation.NetLine)];
        var ceiling = regulation.Ceiling is { } full ? WholeRupiah(evaluator.Of(full)) : Rupiah.Zero;
        var counters = regulation.YearCounters.Select(counter => new Counter(
            counter.Name,
            evaluator.Of(counter).Number
        ));
        return new SlipResult.Calculated(amounts, net, ceiling, [.. counters]);
    }

    private static Rupiah WholeRupiah(Value value) =>
        new(decimal.ToInt64(Arithmetics.Round(value.Number, 1m, Rounding.Nearest)));

    private static string MissingSentence(IReadOnlyList<MissingFact> missing)
    {
        var names = missing.Select(fact =>
            fact.Date is { } date ? $"{fact.Fact.Words} ({Indonesian.DayAndMonth(date)})" : fact.Fact.Words
        );
        return $"Belum bisa dihitung karena fakta ini belum ada: {string.Join(", ", names)}.";
    }
}
