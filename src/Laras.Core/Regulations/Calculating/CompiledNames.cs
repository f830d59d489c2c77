using System.Linq.Expressions;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>The variables of a compiled calculation: one for every fact, definition, total and occurrence.</summary>
internal sealed class CompiledNames(FactLayout layout)
{
    private readonly Dictionary<string, Code> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedDefinition, Code> definitions = [];
    private readonly Dictionary<Term.OverDays, Code> totals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Term.Occurrence, ParameterExpression> occurrences = new(
        ReferenceEqualityComparer.Instance
    );

    public FactLayout Layout => layout;

    public List<ParameterExpression> Variables { get; } = [];

    public Code Fact(string name) => facts[name];

    public Code Named(NamedDefinition definition) => definitions[definition];

    public Code Total(Term.OverDays total) => totals[total];

    public Expression Occurrence(Term.Occurrence occurrence) => occurrences[occurrence];

    public bool Has(string fact) => facts.ContainsKey(fact);

    /// <summary>
    /// Reads a fact from its array into a variable. An empty one becomes a harmless zero with its flag set, so that
    /// no later operation can stumble over it.
    /// </summary>
    public IEnumerable<Expression> Load(FactSlot slot, Expression array, Expression index)
    {
        var raw = Expression.ArrayIndex(array, index);
        var isTruth = slot.Fact.Measure.Kind == MeasureKind.Truth;
        var variable = New(isTruth ? typeof(bool) : raw.Type);
        var empty = slot.Fact.MayBeEmpty ? New(typeof(bool)) : null;
        facts[slot.Fact.Name] = new(variable, empty);
        if (empty is not null)
        {
            Expression nothing = slot.IsWhole
                ? Expression.Constant(MonthFacts.EmptyWhole)
                : Expression.Constant(MonthFacts.EmptyExact);
            yield return Expression.Assign(empty, Expression.Equal(raw, nothing));
        }

        Expression value = isTruth ? Expression.Equal(raw, Expression.Constant(1L)) : raw;
        yield return Expression.Assign(
            variable,
            empty is null ? value : Expression.Condition(empty, Expression.Default(variable.Type), value)
        );
    }

    public IEnumerable<Expression> Define(NamedDefinition definition, Code code)
    {
        var variable = New(code.Value.Type);
        var empty = code.Empty is null ? null : New(typeof(bool));
        definitions[definition] = new(variable, empty);
        yield return Expression.Assign(variable, code.Value);
        if (empty is not null)
        {
            yield return Expression.Assign(empty, code.Empty!);
        }
    }

    /// <summary>A variable that adds up over the days, set to its beginning.</summary>
    public IEnumerable<Expression> Begin(Term.OverDays total, Type type)
    {
        var variable = New(type);
        var isExtreme = total.Total is DayTotal.Largest or DayTotal.Smallest;
        var empty = isExtreme ? New(typeof(bool)) : null;
        totals[total] = new(variable, empty);
        yield return Expression.Assign(variable, Expression.Default(type));
        if (empty is not null)
        {
            yield return Expression.Assign(empty, Expression.Constant(true));
        }
    }

    /// <summary>A counter for <c>ke</c> or <c>berturut</c>: the running count, and this day's answer.</summary>
    public (ParameterExpression Count, ParameterExpression Answer) Begin(Term.Occurrence occurrence)
    {
        var answer = New(typeof(long));
        occurrences[occurrence] = answer;
        return (New(typeof(long)), answer);
    }

    public ParameterExpression New(Type type)
    {
        var variable = Expression.Variable(type);
        Variables.Add(variable);
        return variable;
    }
}
