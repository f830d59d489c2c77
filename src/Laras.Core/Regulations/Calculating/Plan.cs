using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>
/// Which definitions a slip needs, in an order in which each stands after what it uses. All of them are evaluated,
/// always: a formula without an answer anywhere means no slip, never a silent zero.
/// </summary>
public sealed class Plan
{
    private readonly HashSet<NamedDefinition> seen = [];
    private readonly List<NamedDefinition> order = [];

    private Plan() { }

    public IReadOnlyList<NamedDefinition> Order => order;

    /// <summary>The facts that this plan really uses.</summary>
    public IReadOnlySet<string> FactNames =>
        order
            .SelectMany(definition => TermParts.Walk(definition.Term))
            .OfType<Term.Fact>()
            .Select(fact => fact.Definition.Name)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Everything the slip, its full amounts, the ceiling and the yearly counters need.</summary>
    public static Plan ForSlip(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        var plan = new Plan();
        foreach (var line in regulation.Slip)
        {
            plan.Visit(line.Amount);
            if (line.Full is { } full)
            {
                plan.Visit(full);
            }
        }

        if (regulation.Ceiling is { } ceiling)
        {
            plan.Visit(ceiling);
        }

        foreach (var counter in regulation.YearCounters)
        {
            plan.Visit(counter);
        }

        return plan;
    }

    public static Plan For(params ReadOnlySpan<NamedDefinition> roots)
    {
        var plan = new Plan();
        foreach (var root in roots)
        {
            plan.Visit(root);
        }

        return plan;
    }

    /// <summary>The names a term uses directly, those inside its parts included.</summary>
    public static IEnumerable<NamedDefinition> UsedBy(Term term) =>
        TermParts.Walk(term).OfType<Term.Named>().Select(named => named.Definition);

    private void Visit(NamedDefinition definition)
    {
        if (!seen.Add(definition))
        {
            return;
        }

        foreach (var used in UsedBy(definition.Term))
        {
            Visit(used);
        }

        order.Add(definition);
    }
}
