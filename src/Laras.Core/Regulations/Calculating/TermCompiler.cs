using System.Linq.Expressions;
using System.Reflection;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>
/// Translates a term into an expression. Whole values are computed as long, all others as decimal; both give the
/// evaluator's answer to the last digit. Names, facts, totals and occurrences are variables that the program fills.
/// </summary>
internal sealed class TermCompiler(CompiledNames names, ParameterExpression failed)
{
    private static readonly MethodInfo RoundExact = Method(typeof(decimal));
    private static readonly MethodInfo RoundWhole = Method(typeof(long));

    public Code Compile(Term term) =>
        term switch
        {
            Term.Constant constant => Constant(constant),
            Term.Fact fact => names.Fact(fact.Definition.Name),
            Term.Named named => names.Named(named.Definition),
            Term.OverDays total => names.Total(total),
            Term.Occurrence occurrence => new(names.Occurrence(occurrence)),
            Term.Lookup lookup => Lookup(lookup),
            Term.Minus minus => Compile(minus.Operand) is var operand
                ? operand with
                {
                    Value = Expression.NegateChecked(operand.Value),
                }
                : default,
            Term.Arithmetic arithmetic => Arithmetic(arithmetic),
            Term.PartOf part => PartOf(part),
            Term.PartOfWords part => Compile(part.Part),
            Term.Comparison comparison => Comparison(comparison),
            Term.Membership membership => Membership(membership),
            Term.Logic logic => Logic(logic),
            Term.Not not => new(Expression.Not(Compile(not.Operand).KnownTrue)),
            Term.Conditional conditional => Conditional(conditional),
            Term.Extreme extreme => Extreme(extreme),
            Term.Rounded rounded => Rounded(rounded),
            Term.IsPresent present => Present(Compile(present.Operand)),
            Term.Substitute substitute => Substitute(substitute),
            Term.MonthsBetween months => MonthsBetween(months),
            Term.DatePart part => DatePart(part),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private Code Constant(Term.Constant constant)
    {
        if (constant.Measure.Kind == MeasureKind.Truth)
        {
            return new(Expression.Constant(constant.Value != 0));
        }

        var value =
            constant.Measure.Kind == MeasureKind.Text ? names.Layout.TextNumber(constant.Shown ?? "") : constant.Value;
        return new(
            constant.Wholeness == Wholeness.Fraction ? Expression.Constant(value) : Expression.Constant((long)value)
        );
    }

    private Code Arithmetic(Term.Arithmetic term)
    {
        var left = Compile(term.Left);
        var right = Compile(term.Right);
        var empty = Code.Either(left.Empty, right.Empty);
        var whole = left.IsWhole && right.IsWhole;
        switch (term.Operator)
        {
            case '+':
                return new(
                    whole ? Expression.AddChecked(left.Value, right.Value) : Expression.Add(left.Exact, right.Exact),
                    empty
                );
            case '-':
                return new(
                    whole
                        ? Expression.SubtractChecked(left.Value, right.Value)
                        : Expression.Subtract(left.Exact, right.Exact),
                    empty
                );
            case 'x':
                return new(
                    whole && term.Wholeness != Wholeness.Fraction
                        ? Expression.MultiplyChecked(left.Value, right.Value)
                        : Product(term, left, right),
                    empty
                );
            default:
                return new(Quotient(term, left, right, empty), empty);
        }
    }

    private static BinaryExpression Product(Term.Arithmetic term, Code left, Code right)
    {
        if (!term.Measure.IsDuration)
        {
            return Expression.Multiply(Compound(left, term.Left.Measure), Compound(right, term.Right.Measure));
        }

        var product = Expression.Multiply(left.Exact, right.Exact);
        return term.Left.Measure.IsDuration || term.Right.Measure.IsDuration
            ? product
            : Expression.Multiply(product, Sixty);
    }

    private BlockExpression Quotient(Term.Arithmetic term, Code left, Code right, Expression? empty)
    {
        var divisor = Expression.Variable(typeof(decimal));
        var isZero = Expression.Equal(divisor, Expression.Constant(0m));
        var noAnswer = Expression.Block(
            Expression.Assign(
                failed,
                empty is null ? Expression.Constant(true) : Expression.OrElse(failed, Expression.Not(empty))
            ),
            Expression.Constant(0m)
        );
        return Expression.Block(
            [divisor],
            Expression.Assign(divisor, right.Exact),
            Expression.Condition(isZero, noAnswer, Divided(term, left, divisor))
        );
    }

    private static BinaryExpression Divided(Term.Arithmetic term, Code left, Expression divisor)
    {
        var (leftIs, rightIs) = (term.Left.Measure.IsDuration, term.Right.Measure.IsDuration);
        if (term.Measure.IsDuration && leftIs || leftIs && rightIs)
        {
            return Expression.Divide(left.Exact, divisor);
        }

        var by = rightIs ? Expression.Divide(divisor, Sixty) : divisor;
        var quotient = Expression.Divide(Compound(left, term.Left.Measure), by);
        return term.Measure.IsDuration ? Expression.Multiply(quotient, Sixty) : quotient;
    }

    private static ConstantExpression Sixty => Expression.Constant(Arithmetics.SecondsPerMinute);

    private static Expression Compound(Code code, Measure measure) =>
        measure.IsDuration ? Expression.Divide(code.Exact, Sixty) : code.Exact;

    private Code PartOf(Term.PartOf part)
    {
        var left = Compile(part.Part);
        var right = Compile(part.Base);
        return new(Expression.Multiply(left.Exact, right.Exact), Code.Either(left.Empty, right.Empty));
    }

    private Code Comparison(Term.Comparison term)
    {
        var left = Compile(term.Left);
        var right = Compile(term.Right);
        var compared = Compare(term.Operator, left, right);
        var empty = Code.Either(left.Empty, right.Empty);
        // Both sides are computed first, as the evaluator does, so that a division by zero is never passed over.
        return new(empty is null ? compared : Expression.AndAlso(compared, Expression.Not(empty)));
    }

    private static BinaryExpression Compare(string operation, Code left, Code right)
    {
        var same = left.Value.Type == right.Value.Type;
        var (a, b) = same ? (left.Value, right.Value) : (left.Exact, right.Exact);
        return operation switch
        {
            "=" => Expression.Equal(a, b),
            "<>" => Expression.NotEqual(a, b),
            "<" => Expression.LessThan(a, b),
            "<=" => Expression.LessThanOrEqual(a, b),
            ">" => Expression.GreaterThan(a, b),
            ">=" => Expression.GreaterThanOrEqual(a, b),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Code Membership(Term.Membership term)
    {
        var given = Compile(term.Operand);
        var held = Expression.Variable(given.Value.Type);
        var operand = given with { Value = held };
        Expression any = Expression.Constant(false);
        foreach (var option in term.Options)
        {
            var code = Compile(option);
            Expression same = Compare("=", operand, code);
            same = code.Empty is null ? same : Expression.AndAlso(Expression.Not(code.Empty), same);
            any = Expression.OrElse(any, same);
        }

        var known = operand.Empty is null ? any : Expression.AndAlso(Expression.Not(operand.Empty), any);
        return new(Expression.Block([held], Expression.Assign(held, given.Value), known));
    }

    private Code Logic(Term.Logic term)
    {
        var left = Compile(term.Left).KnownTrue;
        var right = Compile(term.Right).KnownTrue;
        return new(term.IsAnd ? Expression.AndAlso(left, right) : Expression.OrElse(left, right));
    }

    private Code Conditional(Term.Conditional term)
    {
        var condition = Compile(term.Condition).KnownTrue;
        var (then, otherwise) = Alike(Compile(term.Then), Compile(term.Else));
        var empty =
            then.Empty is null && otherwise.Empty is null
                ? null
                : Expression.Condition(condition, then.Empty ?? Never, otherwise.Empty ?? Never);
        return new(Expression.Condition(condition, then.Value, otherwise.Value), empty);
    }

    private static ConstantExpression Never => Expression.Constant(false);

    private static (Code, Code) Alike(Code left, Code right) =>
        left.Value.Type == right.Value.Type
            ? (left, right)
            : (left with { Value = left.Exact }, right with { Value = right.Exact });

    private Code Extreme(Term.Extreme term)
    {
        var best = Compile(term.Values[0]);
        foreach (var part in term.Values.Skip(1))
        {
            var (left, right) = Alike(best, Compile(part));
            var a = Expression.Variable(left.Value.Type);
            var b = Expression.Variable(left.Value.Type);
            var first = term.IsMaximum ? Expression.GreaterThanOrEqual(a, b) : Expression.LessThanOrEqual(a, b);
            var chosen = Expression.Block(
                [a, b],
                Expression.Assign(a, left.Value),
                Expression.Assign(b, right.Value),
                Expression.Condition(first, a, b)
            );
            best = new(chosen, Code.Either(left.Empty, right.Empty));
        }

        return best;
    }

    private Code Rounded(Term.Rounded term)
    {
        var operand = Compile(term.Operand);
        var direction = Expression.Constant(term.Direction);
        var wholeStep = decimal.Truncate(term.Step) == term.Step;
        if (operand.IsWhole && wholeStep)
        {
            return term.Step == 1m
                ? operand
                : operand with
                {
                    Value = Expression.Call(RoundWhole, operand.Value, Expression.Constant((long)term.Step), direction),
                };
        }

        return operand with
        {
            Value = Expression.Call(RoundExact, operand.Exact, Expression.Constant(term.Step), direction),
        };
    }

    private static Code Present(Code operand) =>
        new(
            Expression.Block(
                operand.Value,
                operand.Empty is { } empty ? Expression.Not(empty) : Expression.Constant(true)
            )
        );

    private Code Substitute(Term.Substitute term)
    {
        var operand = Compile(term.Operand);
        if (operand.Empty is null)
        {
            return operand;
        }

        var (value, replacement) = Alike(operand, Compile(term.Replacement));
        var empty = replacement.Empty is null ? null : Expression.AndAlso(operand.Empty, replacement.Empty);
        var held = Expression.Variable(value.Value.Type);
        var chosen = Expression.Condition(operand.Empty, replacement.Value, held);
        return new(Expression.Block([held], Expression.Assign(held, value.Value), chosen), empty);
    }

    private Code MonthsBetween(Term.MonthsBetween term)
    {
        var from = Compile(term.From);
        var to = Compile(term.To);
        var months = typeof(Arithmetics).GetMethod(nameof(Arithmetics.MonthsBetween))!;
        return new(Expression.Call(months, from.Value, to.Value), Code.Either(from.Empty, to.Empty));
    }

    private Code DatePart(Term.DatePart term)
    {
        var date = Compile(term.Date);
        var name = term.IsMonth ? nameof(Arithmetics.MonthNumber) : nameof(Arithmetics.DayNumber);
        return date with { Value = Expression.Call(typeof(Arithmetics).GetMethod(name)!, date.Value) };
    }

    private Code Lookup(Term.Lookup term)
    {
        var inputs = term.Inputs.Select(Compile).ToList();
        var variables = inputs.Select(input => Expression.Variable(input.Value.Type)).ToList();
        var assigned = inputs.Select((input, i) => Expression.Assign(variables[i], input.Value));
        var known = inputs.Select((input, i) => new Code(variables[i], input.Empty)).ToList();
        var empty = term.MayBeEmpty
            ? inputs.Aggregate((Expression?)null, (all, input) => Code.Either(all, input.Empty))
            : null;
        var isWhole = term.Table.RowWholeness != Wholeness.Fraction && !term.Table.RowMeasure.IsPercent;
        Expression Value(decimal value) => isWhole ? Expression.Constant((long)value) : Expression.Constant(value);

        Expression noRow = Expression.Block(
            Expression.Assign(
                failed,
                empty is null ? Expression.Constant(true) : Expression.OrElse(failed, Expression.Not(empty))
            ),
            Value(0)
        );
        var rows = term.Table.Rows.Reverse();
        var chosen = rows.Aggregate(
            noRow,
            (rest, row) => Expression.Condition(Fits(row, known), Value(row.Value), rest)
        );
        return new(Expression.Block(variables, [.. assigned, chosen]), empty);
    }

    private static Expression Fits(TableRow row, List<Code> inputs)
    {
        Expression fits = Expression.Constant(true);
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            var key = row.Keys[i] switch
            {
                RowKey.Empty => input.Empty ?? Never,
                RowKey.Otherwise => Expression.Constant(true),
                RowKey.Word word when input.Value.Type == typeof(bool) => Expression.Equal(
                    input.Value,
                    Expression.Constant(word.Index == 1)
                ),
                RowKey.Word word => Compare("=", input, new(Expression.Constant((long)word.Index))),
                RowKey.Band band => Inside(band, input),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            var known =
                input.Empty is null || row.Keys[i] is RowKey.Empty
                    ? key
                    : Expression.AndAlso(Expression.Not(input.Empty), key);
            fits = Expression.AndAlso(fits, known);
        }

        return fits;
    }

    private static Expression Inside(RowKey.Band band, Code input)
    {
        Expression inside = Expression.Constant(true);
        if (band.From is { } from)
        {
            inside = Compare(band.FromIncluded ? ">=" : ">", input, End(from, input));
        }

        return band.To is { } to
            ? Expression.AndAlso(inside, Compare(band.ToIncluded ? "<=" : "<", input, End(to, input)))
            : inside;
    }

    private static Code End(decimal end, Code input) =>
        input.IsWhole && decimal.Truncate(end) == end
            ? new(Expression.Constant((long)end))
            : new(Expression.Constant(end));

    private static MethodInfo Method(Type type) =>
        typeof(Arithmetics).GetMethod(nameof(Arithmetics.Round), [type, type, typeof(Rounding)])!;
}
