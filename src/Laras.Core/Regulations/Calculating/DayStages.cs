using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>
/// Orders the passes over the days. A total over days belongs to the pass after everything its body needs from the
/// month; a formula of the month that uses totals can be computed once their passes are over.
/// </summary>
internal sealed class DayStages
{
    private readonly Dictionary<NamedDefinition, int> known = [];
    private readonly List<(Term.OverDays Total, int Pass)> totals = [];
    private readonly HashSet<Term.OverDays> seen = new(ReferenceEqualityComparer.Instance);

    public DayStages(Plan plan)
    {
        foreach (var definition in plan.Order)
        {
            Of(definition);
        }

        Passes = totals.Count == 0 ? 0 : totals.Max(total => total.Pass);
    }

    /// <summary>How many passes over the days there are.</summary>
    public int Passes { get; }

    public IEnumerable<Term.OverDays> TotalsOf(int pass) =>
        totals.Where(total => total.Pass == pass).Select(total => total.Total);

    /// <summary>After how many passes a definition can be computed.</summary>
    public int Of(NamedDefinition definition)
    {
        if (!known.TryGetValue(definition, out var stage))
        {
            stage = Of(definition.Term);
            known[definition] = stage;
        }

        return stage;
    }

    private int Of(Term term)
    {
        var stage = term is Term.Named named ? Of(named.Definition) : 0;
        foreach (var part in TermParts.Of(term))
        {
            stage = Math.Max(stage, Of(part));
        }

        if (term is not Term.OverDays total)
        {
            return stage;
        }

        if (seen.Add(total))
        {
            totals.Add((total, stage + 1));
        }

        return stage + 1;
    }
}
