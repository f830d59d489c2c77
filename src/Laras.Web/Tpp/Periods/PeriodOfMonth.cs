using Laras.Core;
using Laras.Core.Tpp;
using Laras.Core.Tpp.Periods;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary>In which state a month is: where its last step led to. A month without a step is open.</summary>
public static class PeriodOfMonth
{
    public static async Task<PeriodState> StateAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        (await LastStepAsync(db, month, cancellationToken))?.To ?? PeriodState.Open;

    public static Task<MonthTransition?> LastStepAsync(LarasDb db, Month month, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = month.Key;
        return db
            .MonthTransitions.AsNoTracking()
            .Where(step => step.MonthKey == key)
            .OrderByDescending(step => step.Number)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Every step of the month, in the order in which they were taken.</summary>
    public static Task<List<MonthTransition>> StepsAsync(LarasDb db, Month month, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = month.Key;
        return db
            .MonthTransitions.AsNoTracking()
            .Where(step => step.MonthKey == key)
            .OrderBy(step => step.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The last step of every earlier month that is no longer open, the youngest month last.</summary>
    public static async Task<IReadOnlyList<MonthTransition>> ClosedBeforeAsync(
        LarasDb db,
        Month month,
        Month earliest,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var (from, to) = (earliest.Key, month.Key);
        var steps = await db
            .MonthTransitions.AsNoTracking()
            .Where(step => step.MonthKey >= from && step.MonthKey < to)
            .ToListAsync(cancellationToken);
        return
        [
            .. steps
                .GroupBy(step => step.MonthKey)
                .Select(steps => steps.MaxBy(step => step.Number)!)
                .Where(step => step.To != PeriodState.Open)
                .OrderBy(step => step.MonthKey),
        ];
    }

    /// <summary>Where the steps have led, and who took those since the month was last open.</summary>
    /// <param name="steps">In the order in which they were taken.</param>
    public static MonthProgress ProgressOf(IReadOnlyList<MonthTransition> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var round = steps.Reverse().TakeWhile(step => step.To != PeriodState.Open).Reverse();
        return new(
            steps is [.., var last] ? last.To : PeriodState.Open,
            [.. round.Select(step => new MonthProgress.Taken(StepOf(step), step.ById, step.SecondId))]
        );
    }

    public static MonthStep StepOf(MonthTransition step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.To switch
        {
            PeriodState.Open => MonthStep.Reopen,
            PeriodState.DataLocked => MonthStep.Lock,
            PeriodState.Calculated => MonthStep.Calculate,
            PeriodState.Checked => MonthStep.Check,
            PeriodState.Approved => MonthStep.Approve,
            PeriodState.Paid => MonthStep.Pay,
        };
    }
}
