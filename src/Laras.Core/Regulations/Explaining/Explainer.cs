using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;
using Laras.Core.Regulations.Showing;

namespace Laras.Core.Regulations.Explaining;

/// <summary>Tells one person's month as an explanation tree; only what really took part is told.</summary>
public sealed class Explainer(MonthFacts facts)
{
    private const int WholeMonth = -1;

    private readonly Evaluator evaluator = new(facts);

    /// <summary>A definition for the month, or for the day with that index.</summary>
    public Explanation Explain(NamedDefinition definition, int day = WholeMonth)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Named(definition, day, []);
    }

    private Explanation Named(NamedDefinition definition, int day, HashSet<(string, int)> told)
    {
        var at = definition.Level == Level.Day ? day : WholeMonth;
        var isNew = told.Add((definition.Name, at));
        var body = definition is FormulaDefinition formula ? formula.Body : definition.Term;
        return new()
        {
            Kind = definition is ValueDefinition ? ExplanationKind.LawValue : ExplanationKind.Formula,
            Name = definition.Name,
            Words = definition.Words,
            Value = evaluator.Of(definition, at),
            Measure = definition.Term.Measure,
            Pasal = definition.Pasal,
            Date = DateOf(at),
            InWords = TermWording.Names(definition.Term),
            Worked = IsLiteral(definition)
                ? null
                : TermWording.Values(body, evaluator, at) + RoundingOf(definition, at),
            ToldBefore = !isNew,
            Parts = isNew ? [.. Parts(definition.Term, at, told)] : [],
        };
    }

    private static bool IsLiteral(NamedDefinition definition) =>
        definition is ValueDefinition && definition.Term is Term.Constant or Term.PartOfWords;

    /// <summary>How the value was rounded, said only where rounding changed it.</summary>
    private string RoundingOf(NamedDefinition definition, int day) =>
        definition is FormulaDefinition { Rounding: { } rounding }
        && evaluator.Of(rounding.Operand, day) != evaluator.Of(rounding, day)
            ? ", " + TermWording.RoundingWords(rounding)
            : "";

    private IEnumerable<Explanation> Parts(Term term, int day, HashSet<(string, int)> told)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in TookPart(term, day))
        {
            var explained = part switch
            {
                Term.Named named when seen.Add(named.Definition.Name) => Named(named.Definition, day, told),
                Term.Fact fact when seen.Add(fact.Definition.Name) => FactOf(fact, day),
                Term.Lookup lookup => Row(lookup, day, told),
                Term.OverDays total => Days(total, told),
                _ => null,
            };
            if (explained is not null)
            {
                yield return explained;
            }
        }
    }

    /// <summary>The names, facts, rows and totals that the value really came from: branches not taken stay silent.</summary>
    private IEnumerable<Term> TookPart(Term term, int day)
    {
        switch (term)
        {
            case Term.Named or Term.Fact or Term.Lookup or Term.OverDays:
                return [term];
            case Term.Conditional conditional:
                var taken = evaluator.Of(conditional.Condition, day).IsTrue ? conditional.Then : conditional.Else;
                return TookPart(conditional.Condition, day).Concat(TookPart(taken, day));
            case Term.Substitute substitute when !evaluator.Of(substitute.Operand, day).IsEmpty:
                return TookPart(substitute.Operand, day);
            default:
                return TermParts.Of(term).SelectMany(part => TookPart(part, day));
        }
    }

    private Explanation FactOf(Term.Fact fact, int day)
    {
        var at = fact.Level == Level.Day ? day : WholeMonth;
        return new()
        {
            Kind = ExplanationKind.Fact,
            Name = fact.Definition.Name,
            Words = fact.Definition.Words,
            Value = evaluator.Of(fact, day),
            Measure = fact.Measure,
            Date = DateOf(at),
            Parts = [],
        };
    }

    private Explanation Row(Term.Lookup lookup, int day, HashSet<(string, int)> told)
    {
        var row = evaluator.RowOf(lookup, day);
        return new()
        {
            Kind = ExplanationKind.TableRow,
            Name = lookup.Table.Name,
            Words = lookup.Table.Words,
            Value = evaluator.Of(lookup, day),
            Measure = lookup.Measure,
            Pasal = lookup.Table.Pasal,
            Date = lookup.Level == Level.Day ? DateOf(day) : null,
            InWords = row is null ? null : $"baris \"{row.Written.Replace('_', ' ')}\"",
            Parts = [.. lookup.Inputs.SelectMany(input => Parts(input, day, told))],
        };
    }

    private Explanation Days(Term.OverDays total, HashSet<(string, int)> told)
    {
        var parts = new List<Explanation>();
        for (var day = 0; day < facts.Days; day++)
        {
            var value = evaluator.Of(total.Body, day);
            if (!value.IsEmpty && value.Number != 0)
            {
                parts.Add(Day(total, day, value, told));
            }
        }

        return new()
        {
            Kind = ExplanationKind.Days,
            Name = total.Body is Term.Named named ? named.Definition.Name : "",
            Words = TermWording.Names(total),
            Value = evaluator.Of(total),
            Measure = total.Measure,
            InWords = TermWording.Names(total),
            Parts = parts,
        };
    }

    private Explanation Day(Term.OverDays total, int day, Value value, HashSet<(string, int)> told) =>
        total.Body is Term.Named named
            ? Named(named.Definition, day, told)
            : new()
            {
                Kind = ExplanationKind.Formula,
                Name = "",
                Words = TermWording.Names(total.Body),
                Value = value,
                Measure = total.Body.Measure,
                Date = DateOf(day),
                InWords = TermWording.Names(total.Body),
                Worked =
                    total.Body.Measure.Kind == MeasureKind.Truth
                        ? null
                        : TermWording.Values(total.Body, evaluator, day),
                Parts = [.. Parts(total.Body, day, told)],
            };

    private DateOnly? DateOf(int day) => day < 0 ? null : facts.DateOf(day);
}
