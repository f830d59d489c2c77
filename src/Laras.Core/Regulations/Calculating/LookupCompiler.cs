using System.Linq.Expressions;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>Translates a table look-up: the inputs are computed once, then the rows are tried from the first.</summary>
internal sealed class LookupCompiler(CompiledNames names, ParameterExpression failed)
{
    public Code Compile(Term.Lookup term, IReadOnlyList<Code> inputs)
    {
        var held = inputs.Select(input => Expression.Variable(input.Value.Type)).ToList();
        var known = inputs
            .Select((input, i) => new Code(held[i], input.Empty is null ? null : names.New(typeof(bool))))
            .ToList();
        var steps = new List<Expression>();
        for (var i = 0; i < inputs.Count; i++)
        {
            steps.Add(Expression.Assign(held[i], inputs[i].Value));
            if (inputs[i].Empty is { } isEmpty)
            {
                steps.Add(Expression.Assign(known[i].Empty!, isEmpty));
            }
        }

        var empty = term.MayBeEmpty
            ? known.Aggregate((Expression?)null, (all, input) => Code.Either(all, input.Empty))
            : null;
        Expression noRow = Expression.Block(
            Expression.Assign(
                failed,
                empty is null ? Expression.Constant(true) : Expression.OrElse(failed, Expression.Not(empty))
            ),
            RowValue(term.Table, 0)
        );
        var rows = term.Table.Rows.Reverse();
        steps.Add(
            rows.Aggregate(
                noRow,
                (rest, row) => Expression.Condition(Fits(row, known), RowValue(term.Table, row.Value), rest)
            )
        );
        return new(Expression.Block(held, steps), empty);
    }

    private static ConstantExpression RowValue(TableDefinition table, decimal value) =>
        table.RowMeasure.Kind == MeasureKind.Truth ? Expression.Constant(value != 0)
        : table.RowWholeness != Wholeness.Fraction && !table.RowMeasure.IsPercent ? Expression.Constant((long)value)
        : Expression.Constant(value);

    private static Expression Fits(TableRow row, List<Code> inputs)
    {
        Expression fits = Expression.Constant(true);
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            var key = row.Keys[i] switch
            {
                RowKey.Empty => input.Empty ?? Expression.Constant(false),
                RowKey.Otherwise => Expression.Constant(true),
                RowKey.Word word when input.Value.Type == typeof(bool) => Expression.Equal(
                    input.Value,
                    Expression.Constant(word.Index == 1)
                ),
                RowKey.Word word => TermCompiler.Compare("=", input, new(Expression.Constant((long)word.Index))),
                RowKey.Band band => Inside(band, input),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            var isKnown =
                input.Empty is null || row.Keys[i] is RowKey.Empty
                    ? key
                    : Expression.AndAlso(Expression.Not(input.Empty), key);
            fits = Expression.AndAlso(fits, isKnown);
        }

        return fits;
    }

    private static Expression Inside(RowKey.Band band, Code input)
    {
        Expression inside = Expression.Constant(true);
        if (band.From is { } from)
        {
            inside = TermCompiler.Compare(band.FromIncluded ? ">=" : ">", input, End(from, input));
        }

        return band.To is { } to
            ? Expression.AndAlso(inside, TermCompiler.Compare(band.ToIncluded ? "<=" : "<", input, End(to, input)))
            : inside;
    }

    private static Code End(decimal end, Code input) =>
        input.IsWhole && decimal.Truncate(end) == end && Math.Abs(end) <= long.MaxValue
            ? new(Expression.Constant((long)end))
            : new(Expression.Constant(end));
}
