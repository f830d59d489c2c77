using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Explaining;

/// <summary>What one day did to one line of the slip, in rupiah before rounding, and through which formula.</summary>
public sealed record DayEffect(DateOnly Date, int Day, decimal Amount, NamedDefinition? Through);

/// <summary>
/// Follows a monthly amount back to its days: which rupiah came from, or was lost on, which date. Sums, factors and
/// shares are followed exactly; where a limit decided instead of the days, no day is charged with it.
/// </summary>
public sealed class DayEffects(MonthFacts facts)
{
    private const int WholeMonth = -1;

    private readonly Evaluator evaluator = new(facts);

    public IReadOnlyList<DayEffect> Of(NamedDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var effects = new List<DayEffect>();
        if (definition.Level != Level.Day)
        {
            Follow(definition.Term, amount => amount, effects);
        }

        return effects;
    }

    private void Follow(Term term, Func<decimal, decimal> weigh, List<DayEffect> effects)
    {
        switch (term)
        {
            case Term.Named named:
                Follow(named.Definition.Term, weigh, effects);
                break;
            case Term.Rounded rounded:
                Follow(rounded.Operand, weigh, effects);
                break;
            case Term.Minus minus:
                Follow(minus.Operand, amount => weigh(-amount), effects);
                break;
            case Term.Extreme extreme:
                Follow(Chosen(extreme), weigh, effects);
                break;
            case Term.Conditional conditional:
                Follow(
                    evaluator.Of(conditional.Condition).IsTrue ? conditional.Then : conditional.Else,
                    weigh,
                    effects
                );
                break;
            case Term.Substitute substitute:
                Follow(
                    evaluator.Of(substitute.Operand).IsEmpty ? substitute.Replacement : substitute.Operand,
                    weigh,
                    effects
                );
                break;
            case Term.Arithmetic arithmetic:
                Follow(arithmetic, weigh, effects);
                break;
            case Term.PartOf part when !(MovesWithDays(part.Part) && MovesWithDays(part.Base)):
                Follow(part.Part, amount => weigh(amount * NumberOf(part.Base)), effects);
                Follow(part.Base, amount => weigh(amount * NumberOf(part.Part)), effects);
                break;
            case Term.OverDays { Total: DayTotal.Sum or DayTotal.Count } total:
                Add(total, weigh, effects);
                break;
        }
    }

    private void Follow(Term.Arithmetic term, Func<decimal, decimal> weigh, List<DayEffect> effects)
    {
        switch (term.Operator)
        {
            case '+':
                Follow(term.Left, weigh, effects);
                Follow(term.Right, weigh, effects);
                break;
            case '-':
                Follow(term.Left, weigh, effects);
                Follow(term.Right, amount => weigh(-amount), effects);
                break;
            case 'x' when !(MovesWithDays(term.Left) && MovesWithDays(term.Right)):
                Follow(term.Left, amount => weigh(Arithmetics.Multiply(term, amount, NumberOf(term.Right))), effects);
                Follow(term.Right, amount => weigh(Arithmetics.Multiply(term, NumberOf(term.Left), amount)), effects);
                break;
            case '/' when !MovesWithDays(term.Right):
                Follow(term.Left, amount => weigh(Arithmetics.Divide(term, amount, NumberOf(term.Right))), effects);
                break;
        }
    }

    private void Add(Term.OverDays total, Func<decimal, decimal> weigh, List<DayEffect> effects)
    {
        for (var day = 0; day < facts.Days; day++)
        {
            var value = evaluator.Of(total.Body, day);
            if (!value.IsEmpty && value.Number != 0)
            {
                var through = total.Body is Term.Named named ? named.Definition : null;
                effects.Add(new(facts.DateOf(day), day, weigh(value.Number), through));
            }
        }
    }

    /// <summary>Where two factors both come from the days, no single day owns their product.</summary>
    private static bool MovesWithDays(Term term) =>
        TermParts
            .Walk(term)
            .Any(part => part is Term.OverDays || (part is Term.Named named && MovesWithDays(named.Definition.Term)));

    private Term Chosen(Term.Extreme extreme)
    {
        var best = evaluator.Of(extreme);
        return extreme.Values.FirstOrDefault(value => evaluator.Of(value) == best) ?? extreme.Values[0];
    }

    private decimal NumberOf(Term term) => evaluator.Of(term, WholeMonth).Number;
}
