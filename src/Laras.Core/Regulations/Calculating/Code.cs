using System.Linq.Expressions;

namespace Laras.Core.Regulations.Calculating;

/// <summary>
/// The compiled form of a term: its value, and when it can be empty, whether it is. The second answer holds only after
/// the value was computed, and costs nothing: it looks at variables that the value's computation has set.
/// </summary>
internal readonly record struct Code(Expression Value, Expression? Empty = null)
{
    public bool IsWhole => Value.Type == typeof(long);

    /// <summary>The value as decimal, whatever it was computed in.</summary>
    public Expression Exact => Value.Type == typeof(decimal) ? Value : ToDecimal(Value);

    public static Expression? Either(Expression? left, Expression? right) =>
        (left, right) switch
        {
            (null, _) => right,
            (_, null) => left,
            _ => Expression.OrElse(left, right),
        };

    /// <summary>A truth that is false when a part of it is empty.</summary>
    public Expression KnownTrue
    {
        get
        {
            if (Empty is null)
            {
                return Value;
            }

            var held = Expression.Variable(Value.Type);
            return Expression.Block(
                [held],
                Expression.Assign(held, Value),
                Expression.AndAlso(Expression.Not(Empty), held)
            );
        }
    }

    private static Expression ToDecimal(Expression value) =>
        value is ConstantExpression { Value: long number }
            ? Expression.Constant((decimal)number)
            : Expression.Convert(value, typeof(decimal));
}
