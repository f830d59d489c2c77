using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining;

/// <summary>Runs one worked case through both calculations and compares every expected value.</summary>
public static class CaseCheck
{
    /// <summary>What a case expects when there must be no amount.</summary>
    public const string NoAnswer = "perlu dilihat";

    /// <summary>What a case expects when the person gets no slip.</summary>
    public const string NotEntitled = "tidak berlaku";

    /// <summary>The word that stands for the whole slip in <c>hasil</c>.</summary>
    public const string SlipWord = "slip";

    /// <summary>Sentences about everything that differs; empty when the case holds.</summary>
    public static IReadOnlyList<string> Run(Regulation regulation, Calculator calculator, RegulationCase worked)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(calculator);
        ArgumentNullException.ThrowIfNull(worked);
        var problems = new List<string>();
        var facts = CaseFacts.Of(regulation, calculator.Layout, worked, problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        var fast = calculator.Calculate(facts);
        var slow = Reckoning.Of(regulation, facts);
        if (!Same(fast, slow))
        {
            problems.Add(
                "Hitungan cepat dan hitungan yang dijelaskan berbeda. Ini kesalahan program, bukan peraturan."
            );
        }

        var evaluator = new Evaluator(facts);
        foreach (var expected in worked.Expected)
        {
            if (DifferenceOrOverflow(regulation, slow, evaluator, expected) is { } sentence)
            {
                problems.Add(sentence);
            }
        }

        return problems;
    }

    private static string? DifferenceOrOverflow(
        Regulation regulation,
        SlipResult result,
        Evaluator evaluator,
        CaseValue expected
    )
    {
        try
        {
            return Difference(regulation, result, evaluator, expected);
        }
        catch (OverflowException)
        {
            return $"{expected.Name}: angkanya terlalu besar untuk dihitung. Periksa fakta kasus ini.";
        }
    }

    /// <summary>Whether two results are the same to the last rupiah.</summary>
    public static bool Same(SlipResult left, SlipResult right) =>
        (left, right) switch
        {
            (SlipResult.Calculated a, SlipResult.Calculated b) => a.Lines.SequenceEqual(b.Lines)
                && a.Net == b.Net
                && a.Ceiling == b.Ceiling
                && a.Counters.SequenceEqual(b.Counters),
            _ => Equals(left, right),
        };

    private static string? Difference(Regulation regulation, SlipResult result, Evaluator evaluator, CaseValue expected)
    {
        if (expected.Name == SlipWord)
        {
            var outcome = result switch
            {
                SlipResult.NotEntitled => NotEntitled,
                SlipResult.NeedsAttention => NoAnswer,
                _ => "ada",
            };
            return outcome == expected.Written ? null : $"slip: seharusnya {expected.Written}, ternyata {outcome}.";
        }

        var line = regulation.Slip.FirstOrDefault(line => line.Label == expected.Name);
        var definition = line?.Amount ?? regulation.Find(expected.Name);
        if (definition is null)
        {
            var names = regulation
                .Definitions.Select(named => named.Name)
                .Concat(regulation.Slip.Select(slip => slip.Label));
            return $"Hasil \"{expected.Name}\" bukan baris slip atau rumus.{Nearest.Hint(expected.Name, names)}";
        }

        if (line is not null && result is not SlipResult.Calculated)
        {
            return $"{expected.Name}: seharusnya {expected.Written}, ternyata {Outcome(result)}";
        }

        var value = evaluator.Of(definition, definition.Level == Level.Day ? 0 : -1);
        var wanted = FactText.Read(CaseFacts.AsFact(definition), expected.Written);
        if (wanted.Sentence is { } sentence)
        {
            return sentence;
        }

        return value.IsEmpty == wanted.Stored is null && (value.IsEmpty || value.Number == wanted.Stored)
            ? null
            : $"{expected.Name}: seharusnya {expected.Written}, ternyata {Showing.Quantities.Words(value, definition.Term.Measure)}.";
    }

    private static string Outcome(SlipResult result) =>
        result switch
        {
            SlipResult.NotEntitled none => none.Reason,
            SlipResult.NeedsAttention attention => attention.Sentence,
            _ => "",
        };
}
