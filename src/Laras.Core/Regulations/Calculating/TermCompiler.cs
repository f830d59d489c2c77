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
            Term.Lookup lookup => new LookupCompiler(names, failed).Compile(lookup, [.. lookup.Inputs.Select(Compile)]),
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
                var flag = empty is null ? null : names.New(typeof(bool));
                return new(Quotient(term, left, right, flag), flag);
        }
    }

    private static BinaryExpression Product(Term.Arithmetic term, Code left, Code right)
    {
        if (!term.Measure.IsDuration)
        {
            return Expression.Multiply(Compound(left, term.Left), Compound(right, term.Right));
        }

        var product = Expression.Multiply(left.Exact, right.Exact);
        return term.Left.Measure.IsDuration || term.Right.Measure.IsDuration
            ? product
            : Expression.Multiply(product, Sixty);
    }

    private BlockExpression Quotient(Term.Arithmetic term, Code left, Code right, ParameterExpression? empty)
    {
        var dividend = Expression.Variable(left.Value.Type);
        var divisor = Expression.Variable(typeof(decimal));
        var held = left with { Value = dividend };
        var isZero = Expression.Equal(divisor, Expression.Constant(0m));
        var noAnswer = Expression.Block(
            Expression.Assign(
                failed,
                empty is null ? Expression.Constant(true) : Expression.OrElse(failed, Expression.Not(empty))
            ),
            Expression.Constant(0m)
        );
        Expression isEmpty = Code.Either(left.Empty, right.Empty) ?? Never;
        // Both sides are computed whatever they are, as the evaluator does, so that no trouble in them stays hidden.
        return Expression.Block(
            [dividend, divisor],
            Expression.Assign(dividend, left.Value),
            Expression.Assign(divisor, right.Exact),
            empty is null ? Expression.Empty() : Expression.Assign(empty, isEmpty),
            Expression.Condition(isZero, noAnswer, Divided(term, held, divisor))
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
        var quotient = Expression.Divide(Compound(left, term.Left), by);
        return term.Measure.IsDuration ? Expression.Multiply(quotient, Sixty) : quotient;
    }

    private static ConstantExpression Sixty => Expression.Constant(Arithmetics.SecondsPerMinute);

    private static Expression Compound(Code code, Term term) =>
        !term.Measure.IsDuration ? code.Exact
        : code.IsWhole ? Minutes(code.Value)
        : Expression.Divide(code.Exact, Sixty);

    /// <summary>Seconds to minutes; full minutes are divided as whole numbers, because decimal division is dear.</summary>
    private static BlockExpression Minutes(Expression seconds)
    {
        var held = Expression.Variable(typeof(long));
        var sixty = Expression.Constant((long)Arithmetics.SecondsPerMinute);
        return Expression.Block(
            [held],
            Expression.Assign(held, seconds),
            Expression.Condition(
                Expression.Equal(Expression.Modulo(held, sixty), Expression.Constant(0L)),
                Expression.Convert(Expression.Divide(held, sixty), typeof(decimal)),
                Expression.Divide(Expression.Convert(held, typeof(decimal)), Sixty)
            )
        );
    }

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

    /// <summary>Compares as whole numbers where both are, exactly otherwise.</summary>
    public static BinaryExpression Compare(string operation, Code left, Code right)
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
            any = Expression.OrElse(any, Same(operand, Compile(option)));
        }

        var known = operand.Empty is null ? any : Expression.AndAlso(Expression.Not(operand.Empty), any);
        return new(Expression.Block([held], Expression.Assign(held, given.Value), known));
    }

    private static Expression Same(Code operand, Code option)
    {
        if (option.Empty is null)
        {
            return Compare("=", operand, option);
        }

        var held = Expression.Variable(option.Value.Type);
        return Expression.Block(
            [held],
            Expression.Assign(held, option.Value),
            Expression.AndAlso(Expression.Not(option.Empty), Compare("=", operand, option with { Value = held }))
        );
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
        if (then.Empty is null && otherwise.Empty is null)
        {
            return new(Expression.Condition(condition, then.Value, otherwise.Value));
        }

        var empty = names.New(typeof(bool));
        return new(Expression.Condition(condition, Marked(then, empty), Marked(otherwise, empty)), empty);
    }

    /// <summary>A value that also tells <paramref name="empty"/> whether it is.</summary>
    private static BlockExpression Marked(Code code, ParameterExpression empty)
    {
        var held = Expression.Variable(code.Value.Type);
        return Expression.Block(
            [held],
            Expression.Assign(held, code.Value),
            Expression.Assign(empty, code.Empty ?? Never),
            held
        );
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
        var empty = replacement.Empty is null ? null : names.New(typeof(bool));
        var held = Expression.Variable(value.Value.Type);
        var chosen = empty is null
            ? Expression.Condition(operand.Empty, replacement.Value, held)
            : Expression.Condition(operand.Empty, Marked(replacement, empty), Marked(new(held), empty));
        return new(Expression.Block([held], Expression.Assign(held, value.Value), chosen), empty);
    }

    private Code MonthsBetween(Term.MonthsBetween term)
    {
        var from = Compile(term.From);
        var to = Compile(term.To);
        var months = typeof(Arithmetics).GetMethod(nameof(Arithmetics.MonthsBetween))!;
        return new(Expression.Call(months, Whole(from), Whole(to)), Code.Either(from.Empty, to.Empty));
    }

    private Code DatePart(Term.DatePart term)
    {
        var date = Compile(term.Date);
        var name = term.IsMonth ? nameof(Arithmetics.MonthNumber) : nameof(Arithmetics.DayNumber);
        return date with { Value = Expression.Call(typeof(Arithmetics).GetMethod(name)!, Whole(date)) };
    }

    /// <summary>A date moved by a part of a day is still on that day.</summary>
    private static Expression Whole(Code code) =>
        code.IsWhole ? code.Value : Expression.Convert(code.Value, typeof(long));

    private static MethodInfo Method(Type type) =>
        typeof(Arithmetics).GetMethod(nameof(Arithmetics.Round), [type, type, typeof(Rounding)])!;
}
