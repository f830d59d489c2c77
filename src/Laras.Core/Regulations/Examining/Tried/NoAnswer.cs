using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>Finds the formula that has no answer for facts that can occur.</summary>
internal static class NoAnswer
{
    public const string None = "tanpa-jawaban";
    public const string DividesByZero = "bagi-nol";

    public static void Diagnose(
        Regulation regulation,
        MonthFacts facts,
        Dial dial,
        decimal setting,
        WorstFindings found
    )
    {
        if (Reckoning.Of(regulation, facts) is not SlipResult.NeedsAttention attention)
        {
            return;
        }

        var (culprit, divides) = Culprit(regulation, facts);
        if (culprit is not { } definition)
        {
            // A line is empty because the start lacks a fact that this setting would need.
            return;
        }

        var code = $"{(divides ? DividesByZero : None)}:{definition.Name}";
        found.Add(
            code,
            0,
            () =>
                new(
                    code,
                    Severity.Attention,
                    $"Pada {dial.Say(setting)} tidak ada jawaban: {attention.Sentence} (rumus {definition.Words}, dari {dial.From})",
                    definition.Place,
                    definition.Pasal
                )
        );
    }

    private static (NamedDefinition? Definition, bool Divides) Culprit(Regulation regulation, MonthFacts facts)
    {
        var evaluator = new Evaluator(facts);
        var roots = regulation.Entitlement is { } entitlement ? Plan.For(entitlement).Order : [];
        foreach (var definition in roots.Concat(Plan.ForSlip(regulation).Order))
        {
            foreach (var day in DaysOf(definition, facts))
            {
                try
                {
                    evaluator.Of(definition, day);
                }
                catch (OverflowException)
                {
                    return (definition, false);
                }

                if (evaluator.Problem is not null)
                {
                    return (definition, DividesAt(definition, evaluator, day));
                }
            }
        }

        return (null, false);
    }

    private static bool DividesAt(NamedDefinition definition, Evaluator evaluator, int day) =>
        TermParts
            .Walk(definition.Term)
            .OfType<Term.Arithmetic>()
            .Any(term =>
                term.Operator == '/'
                && (term.Right.Level == Level.Day && day < 0 ? [] : new[] { evaluator.Of(term.Right, day) }).Any(
                    value => value is { IsEmpty: false, Number: 0 }
                )
            );

    private static IEnumerable<int> DaysOf(NamedDefinition definition, MonthFacts facts) =>
        definition.Level == Level.Day ? Enumerable.Range(0, facts.Days) : [-1];
}
