namespace Laras.Core.Regulations.Language;

/// <summary>The direct parts of a term, for everything that has to walk the tree.</summary>
public static class TermParts
{
    public static IReadOnlyList<Term> Of(Term term) =>
        term switch
        {
            Term.Constant or Term.Fact or Term.Named => [],
            Term.Lookup lookup => lookup.Inputs,
            Term.Minus minus => [minus.Operand],
            Term.Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
            Term.PartOf part => [part.Part, part.Base],
            Term.PartOfWords part => [part.Part],
            Term.Comparison comparison => [comparison.Left, comparison.Right],
            Term.Membership membership => [membership.Operand, .. membership.Options],
            Term.Logic logic => [logic.Left, logic.Right],
            Term.Not not => [not.Operand],
            Term.Conditional conditional => [conditional.Condition, conditional.Then, conditional.Else],
            Term.Extreme extreme => extreme.Values,
            Term.Rounded rounded => [rounded.Operand],
            Term.IsPresent present => [present.Operand],
            Term.Substitute substitute => [substitute.Operand, substitute.Replacement],
            Term.OverDays total => [total.Body],
            Term.Occurrence occurrence => [occurrence.Condition],
            Term.MonthsBetween months => [months.From, months.To],
            Term.DatePart part => [part.Date],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The term and everything inside it, parts before the whole; does not follow names.</summary>
    public static IEnumerable<Term> Walk(Term term)
    {
        foreach (var part in Of(term))
        {
            foreach (var inner in Walk(part))
            {
                yield return inner;
            }
        }

        yield return term;
    }
}
