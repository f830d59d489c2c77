using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>
/// Walks the tree for one person's month, term by term. It defines what every formula means; the compiled
/// calculation is the same thing made fast, and a property test holds them together.
/// </summary>
public sealed class Evaluator(MonthFacts facts)
{
    private const int WholeMonth = -1;

    private readonly Dictionary<(NamedDefinition, int), Value> known = [];
    private readonly Dictionary<Term.Occurrence, Dictionary<int, long>> occurrences = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<Term.OverDays, Value> totals = new(ReferenceEqualityComparer.Instance);

    public MonthFacts Facts => facts;

    /// <summary>Why there is no answer, in Indonesian; null as long as there is one.</summary>
    public string? Problem { get; private set; }

    /// <summary>The value of a definition on a day, or for the month.</summary>
    public Value Of(NamedDefinition definition, int day = WholeMonth)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var key = (definition, definition.Level == Level.Day ? day : WholeMonth);
        if (!known.TryGetValue(key, out var value))
        {
            value = Of(definition.Term, key.Item2);
            known[key] = value;
        }

        return value;
    }

    public Value Of(Term term, int day = WholeMonth) =>
        term switch
        {
            Term.Constant { Measure.Kind: MeasureKind.Text } text => Value.Of(
                facts.Layout.TextNumber(text.Shown ?? "")
            ),
            Term.Constant constant => Value.Of(constant.Value),
            Term.Fact fact => FactOf(fact.Definition, day),
            Term.Named named => Of(named.Definition, day),
            Term.Lookup lookup => Lookup(lookup, day),
            Term.Minus minus => Map(Of(minus.Operand, day), number => -number),
            Term.Arithmetic arithmetic => Arithmetic(arithmetic, day),
            Term.PartOf part => Both(Of(part.Part, day), Of(part.Base, day), (left, right) => left * right),
            Term.PartOfWords part => Of(part.Part, day),
            Term.Comparison comparison => Comparison(comparison, day),
            Term.Membership membership => Membership(membership, day),
            Term.Logic { IsAnd: true } and => Value.Of(Of(and.Left, day).IsTrue && Of(and.Right, day).IsTrue),
            Term.Logic or => Value.Of(Of(or.Left, day).IsTrue || Of(or.Right, day).IsTrue),
            Term.Not not => Value.Of(!Of(not.Operand, day).IsTrue),
            Term.Conditional conditional => Of(
                Of(conditional.Condition, day).IsTrue ? conditional.Then : conditional.Else,
                day
            ),
            Term.Extreme extreme => Extreme(extreme, day),
            Term.Rounded rounded => Map(
                Of(rounded.Operand, day),
                number => Arithmetics.Round(number, rounded.Step, rounded.Direction)
            ),
            Term.IsPresent present => Value.Of(!Of(present.Operand, day).IsEmpty),
            Term.Substitute substitute => Of(substitute.Operand, day) is { IsEmpty: false } value
                ? value
                : Of(substitute.Replacement, day),
            Term.OverDays total => OverDays(total),
            Term.Occurrence occurrence => Value.Of(Occurrence(occurrence, day)),
            Term.MonthsBetween months => Both(
                Of(months.From, day),
                Of(months.To, day),
                (from, to) => Arithmetics.MonthsBetween((long)from, (long)to)
            ),
            Term.DatePart part => Map(
                Of(part.Date, day),
                date => part.IsMonth ? Arithmetics.MonthNumber((long)date) : Arithmetics.DayNumber((long)date)
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The row of a table that fits, or null when none does or an input is unknown.</summary>
    public TableRow? RowOf(Term.Lookup lookup, int day)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        var inputs = lookup.Inputs.Select(input => Of(input, day)).ToList();
        return lookup.Table.Rows.FirstOrDefault(row => Fits(row, inputs));
    }

    private static bool Fits(TableRow row, List<Value> inputs)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            var fits = row.Keys[i] switch
            {
                RowKey.Empty => inputs[i].IsEmpty,
                RowKey.Otherwise => !inputs[i].IsEmpty,
                RowKey.Word word => !inputs[i].IsEmpty && inputs[i].Number == word.Index,
                RowKey.Band band => !inputs[i].IsEmpty && band.Contains(inputs[i].Number),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private Value FactOf(FactDefinition fact, int day) =>
        facts.Layout.Find(fact.Name) is { } slot && facts.Get(slot, day) is { } stored ? Value.Of(stored) : Value.Empty;

    private Value Lookup(Term.Lookup lookup, int day)
    {
        var row = RowOf(lookup, day);
        if (row is not null)
        {
            return Value.Of(row.Value);
        }

        if (!lookup.MayBeEmpty || lookup.Inputs.All(input => !Of(input, day).IsEmpty))
        {
            Problem ??= $"Tabel {lookup.Table.Words} ({lookup.Table.Pasal}) tidak punya baris yang cocok.";
        }

        return Value.Empty;
    }

    private Value Arithmetic(Term.Arithmetic term, int day)
    {
        var left = Of(term.Left, day);
        var right = Of(term.Right, day);
        if (left.IsEmpty || right.IsEmpty)
        {
            return Value.Empty;
        }

        if (term.Operator == '/' && right.Number == 0)
        {
            Problem ??= "Sebuah rumus membagi dengan nol, jadi tidak ada jawabannya.";
            return Value.Empty;
        }

        return Value.Of(
            term.Operator switch
            {
                '+' => left.Number + right.Number,
                '-' => left.Number - right.Number,
                'x' => Arithmetics.Multiply(term, left.Number, right.Number),
                '/' => Arithmetics.Divide(term, left.Number, right.Number),
                _ => throw new System.Diagnostics.UnreachableException(),
            }
        );
    }

    private Value Comparison(Term.Comparison term, int day)
    {
        var left = Of(term.Left, day);
        var right = Of(term.Right, day);
        if (left.IsEmpty || right.IsEmpty)
        {
            return Value.Of(false);
        }

        return Value.Of(
            term.Operator switch
            {
                "=" => left.Number == right.Number,
                "<>" => left.Number != right.Number,
                "<" => left.Number < right.Number,
                "<=" => left.Number <= right.Number,
                ">" => left.Number > right.Number,
                ">=" => left.Number >= right.Number,
                _ => throw new System.Diagnostics.UnreachableException(),
            }
        );
    }

    private Value Membership(Term.Membership term, int day)
    {
        var operand = Of(term.Operand, day);
        return Value.Of(
            !operand.IsEmpty
                && term.Options.Any(option =>
                    Of(option, day) is { IsEmpty: false } value && value.Number == operand.Number
                )
        );
    }

    private Value Extreme(Term.Extreme term, int day)
    {
        var best = Of(term.Values[0], day);
        foreach (var part in term.Values.Skip(1))
        {
            best = Both(
                best,
                Of(part, day),
                (left, right) => term.IsMaximum ? Math.Max(left, right) : Math.Min(left, right)
            );
        }

        return best;
    }

    private Value OverDays(Term.OverDays term)
    {
        // A total inside a daily formula is the same on every day.
        if (!totals.TryGetValue(term, out var total))
        {
            total = Total(term);
            totals[term] = total;
        }

        return total;
    }

    private Value Total(Term.OverDays term)
    {
        var total = term.Total is DayTotal.Sum or DayTotal.Count ? Value.Of(0) : Value.Empty;
        for (var day = 0; day < facts.Days; day++)
        {
            var value = Of(term.Body, day);
            if (value.IsEmpty)
            {
                continue;
            }

            total = term.Total switch
            {
                DayTotal.Count => Value.Of(total.Number + (value.IsTrue ? 1 : 0)),
                DayTotal.Sum => Value.Of(total.Number + value.Number),
                DayTotal.Largest => total.IsEmpty ? value : Value.Of(Math.Max(total.Number, value.Number)),
                DayTotal.Smallest => total.IsEmpty ? value : Value.Of(Math.Min(total.Number, value.Number)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return total;
    }

    private long Occurrence(Term.Occurrence term, int day)
    {
        if (!occurrences.TryGetValue(term, out var counts))
        {
            counts = [];
            occurrences[term] = counts;
        }

        if (counts.TryGetValue(day, out var count))
        {
            return count;
        }

        long seen = 0;
        for (var earlier = 0; earlier <= day; earlier++)
        {
            var happened = Of(term.Condition, earlier).IsTrue;
            seen =
                happened ? seen + 1
                : term.InARow ? 0
                : seen;
            counts[earlier] = happened ? seen : 0;
        }

        return counts[day];
    }

    private static Value Map(Value value, Func<decimal, decimal> change) =>
        value.IsEmpty ? value : Value.Of(change(value.Number));

    private static Value Both(Value left, Value right, Func<decimal, decimal, decimal> combine) =>
        left.IsEmpty || right.IsEmpty ? Value.Empty : Value.Of(combine(left.Number, right.Number));
}
