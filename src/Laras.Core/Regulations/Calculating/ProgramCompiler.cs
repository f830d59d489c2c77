using System.Linq.Expressions;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Calculating;

/// <summary>Fills <paramref name="results"/> from the arrays of one person's month; false when there is no answer.</summary>
internal delegate bool MonthProgram(
    long[] monthWhole,
    decimal[] monthExact,
    long[] dayWhole,
    decimal[] dayExact,
    int days,
    decimal[] results
);

/// <summary>
/// Compiles a plan into one program: facts of the month, formulas that need no days, a pass over the days, formulas
/// that need that pass, and so on. No memory is taken while it runs.
/// </summary>
internal sealed class ProgramCompiler
{
    private readonly ParameterExpression monthWhole = Expression.Parameter(typeof(long[]), "monthWhole");
    private readonly ParameterExpression monthExact = Expression.Parameter(typeof(decimal[]), "monthExact");
    private readonly ParameterExpression dayWhole = Expression.Parameter(typeof(long[]), "dayWhole");
    private readonly ParameterExpression dayExact = Expression.Parameter(typeof(decimal[]), "dayExact");
    private readonly ParameterExpression days = Expression.Parameter(typeof(int), "days");
    private readonly ParameterExpression results = Expression.Parameter(typeof(decimal[]), "results");
    private readonly ParameterExpression failed = Expression.Variable(typeof(bool), "failed");
    private readonly ParameterExpression day = Expression.Variable(typeof(int), "day");
    private readonly List<Expression> body = [];
    private readonly FactLayout layout;
    private readonly CompiledNames names;
    private readonly TermCompiler terms;
    private readonly Plan plan;
    private readonly DayStages stages;

    private ProgramCompiler(FactLayout layout, Plan plan)
    {
        this.layout = layout;
        this.plan = plan;
        names = new(layout);
        terms = new(names, failed);
        stages = new(plan);
    }

    /// <summary>A program that writes the values of <paramref name="outputs"/> in their order.</summary>
    public static MonthProgram Compile(FactLayout layout, Plan plan, IReadOnlyList<NamedDefinition> outputs)
    {
        var compiler = new ProgramCompiler(layout, plan);
        compiler.LoadMonth();
        compiler.DefineMonth(0);
        for (var pass = 1; pass <= compiler.stages.Passes; pass++)
        {
            compiler.Pass(pass);
            compiler.DefineMonth(pass);
        }

        compiler.Write(outputs);
        return compiler.Finish();
    }

    private void LoadMonth()
    {
        foreach (var slot in SlotsOf(plan.Order.Select(definition => definition.Term), Level.Month))
        {
            var array = slot.IsWhole ? monthWhole : monthExact;
            body.AddRange(names.Load(slot, array, Expression.Constant(slot.Index)));
        }
    }

    private void DefineMonth(int stage)
    {
        foreach (
            var definition in plan.Order.Where(definition =>
                definition.Level != Level.Day && stages.Of(definition) == stage
            )
        )
        {
            body.AddRange(names.Define(definition, terms.Compile(definition.Term)));
        }
    }

    private void Pass(int pass)
    {
        var totals = stages.TotalsOf(pass).ToList();
        var needed = Plan.For([.. totals.SelectMany(total => Plan.UsedBy(total.Body))])
            .Order.Where(definition => definition.Level == Level.Day)
            .ToList();
        var used = needed.Select(definition => definition.Term).Concat(totals.Select(total => total.Body)).ToList();
        var inside = new List<Expression>();
        foreach (var slot in SlotsOf(used, Level.Day))
        {
            var (array, width) = slot.IsWhole ? (dayWhole, layout.DayWholeCount) : (dayExact, layout.DayExactCount);
            var index = Expression.Add(
                Expression.Multiply(day, Expression.Constant(width)),
                Expression.Constant(slot.Index)
            );
            inside.AddRange(names.Load(slot, array, index));
        }

        foreach (var definition in needed)
        {
            CountOccurrences(definition.Term, inside);
            inside.AddRange(names.Define(definition, terms.Compile(definition.Term)));
        }

        foreach (var total in totals)
        {
            CountOccurrences(total.Body, inside);
            AddTo(total, inside);
        }

        Loop(inside);
    }

    private void CountOccurrences(Term term, List<Expression> inside)
    {
        foreach (var occurrence in TermParts.Walk(term).OfType<Term.Occurrence>())
        {
            var (count, answer) = names.Begin(occurrence);
            body.Add(Expression.Assign(count, Expression.Constant(0L)));
            var happened = terms.Compile(occurrence.Condition).KnownTrue;
            Expression missed = occurrence.InARow
                ? Expression.Assign(count, Expression.Constant(0L))
                : Expression.Empty();
            inside.Add(
                Expression.IfThenElse(
                    happened,
                    Expression.Block(
                        Expression.Assign(count, Expression.Increment(count)),
                        Expression.Assign(answer, count)
                    ),
                    Expression.Block(missed, Expression.Assign(answer, Expression.Constant(0L)))
                )
            );
        }
    }

    private void AddTo(Term.OverDays total, List<Expression> inside)
    {
        var given = terms.Compile(total.Body);
        var held = names.New(given.Value.Type);
        inside.Add(Expression.Assign(held, given.Value));
        var code = given with { Value = held };
        var isCount = total.Total == DayTotal.Count;
        body.AddRange(names.Begin(total, isCount ? typeof(long) : code.Value.Type));
        var sum = names.Total(total);
        Expression step = total.Total switch
        {
            DayTotal.Count => Expression.IfThen(
                code.Value,
                Expression.Assign(sum.Value, Expression.Increment(sum.Value))
            ),
            DayTotal.Sum => Expression.Assign(
                sum.Value,
                code.IsWhole ? Expression.AddChecked(sum.Value, code.Value) : Expression.Add(sum.Value, code.Value)
            ),
            DayTotal.Largest => KeepBetter(sum, code.Value, Expression.GreaterThan(code.Value, sum.Value)),
            DayTotal.Smallest => KeepBetter(sum, code.Value, Expression.LessThan(code.Value, sum.Value)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        inside.Add(code.Empty is null ? step : Expression.IfThen(Expression.Not(code.Empty), step));
    }

    private static ConditionalExpression KeepBetter(Code sum, Expression value, Expression isBetter) =>
        Expression.IfThen(
            Expression.OrElse(sum.Empty!, isBetter),
            Expression.Block(
                Expression.Assign(sum.Value, value),
                Expression.Assign(sum.Empty!, Expression.Constant(false))
            )
        );

    private void Loop(List<Expression> inside)
    {
        var end = Expression.Label();
        inside.Add(Expression.PreIncrementAssign(day));
        body.Add(Expression.Assign(day, Expression.Constant(0)));
        body.Add(
            Expression.Loop(
                Expression.IfThenElse(Expression.LessThan(day, days), Expression.Block(inside), Expression.Break(end)),
                end
            )
        );
    }

    private void Write(IReadOnlyList<NamedDefinition> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            var code = names.Named(outputs[i]);
            if (code.Empty is not null)
            {
                body.Add(Expression.IfThen(code.Empty, Expression.Assign(failed, Expression.Constant(true))));
            }

            var value =
                code.Value.Type == typeof(bool)
                    ? Expression.Condition(code.Value, Expression.Constant(1m), Expression.Constant(0m))
                    : code.Exact;
            body.Add(Expression.Assign(Expression.ArrayAccess(results, Expression.Constant(i)), value));
        }
    }

    private MonthProgram Finish()
    {
        body.Add(Expression.Not(failed));
        var block = Expression.Block([failed, day, .. names.Variables], body);
        return Expression
            .Lambda<MonthProgram>(block, monthWhole, monthExact, dayWhole, dayExact, days, results)
            .Compile();
    }

    private IEnumerable<FactSlot> SlotsOf(IEnumerable<Term> used, Level level) =>
        used.SelectMany(TermParts.Walk)
            .OfType<Term.Fact>()
            .Where(fact => fact.Level == Level.Day == (level == Level.Day))
            .Select(fact => layout.Find(fact.Definition.Name)!)
            .DistinctBy(slot => slot.Fact.Name);
}
