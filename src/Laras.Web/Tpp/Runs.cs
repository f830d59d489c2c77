using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>The month before, as far as yearly counters go on from it.</summary>
/// <param name="Run">Null in January and in the first month of use.</param>
/// <param name="IsOwed">Nobody calculated it although its regulation counted: nobody knows then how far the counters are.</param>
internal readonly record struct MonthBefore(Guid? Run, bool IsOwed);

/// <summary>
/// Finds the run that counts. Runs are ordered by their ids, which carry the true time of their making even in a
/// demonstration whose clock starts anew every morning.
/// </summary>
public static class Runs
{
    /// <summary>How many of a month's runs are asked for at once; older ones hardly matter.</summary>
    private const int RunsLookedAt = 200;

    /// <summary>The last run of a month, whatever became of it.</summary>
    public static Task<CalculationRun?> LatestAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        Of(db, month).OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// The run whose slips are the slips of the month: while it is open the last one that reached its end, once its data
    /// are locked the one that the last step is about. A run made after the lock has the same facts and takes its place.
    /// </summary>
    public static async Task<CalculationRun?> LatestFinishedAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    )
    {
        var step = await PeriodOfMonth.LastStepAsync(db, month, cancellationToken);
        var finished = await Of(db, month)
            .Where(run => run.State == RunState.Finished)
            .OrderByDescending(run => run.Id)
            .Take(RunsLookedAt)
            .ToListAsync(cancellationToken);
        return step?.To switch
        {
            null or PeriodState.Open => finished.FirstOrDefault(),
            PeriodState.DataLocked when finished.Find(run => IsAfter(run, step)) is { } again => again,
            _ => finished.Find(run => run.Id == step!.RunId)
                ?? await db.CalculationRuns.FindAsync([step!.RunId], cancellationToken),
        };
    }

    /// <summary>Whether a run began after a step; ids carry the true time of their making.</summary>
    internal static bool IsAfter(CalculationRun run, MonthTransition step) => run.Id.CompareTo(step.Id) > 0;

    /// <summary>Where yearly counters come from: the run that counts for the month before.</summary>
    internal static Task<MonthBefore> BeforeAsync(
        LarasDb db,
        CalculationRun run,
        CancellationToken cancellationToken
    ) => BeforeAsync(db, Month.FromKey(run.MonthKey), cancellationToken);

    /// <summary>The same for a month that no run is about yet.</summary>
    internal static async Task<MonthBefore> BeforeAsync(LarasDb db, Month month, CancellationToken cancellationToken)
    {
        if (month.Previous.Year != month.Year)
        {
            return default;
        }

        if (await LatestFinishedAsync(db, month.Previous, cancellationToken) is { } before)
        {
            return new(before.Id, IsOwed: false);
        }

        var ruled = await RegulationsInForce.ForMonthAsync(db, month.Previous, cancellationToken);
        return new(null, IsOwed: ruled is not null && ruled.Regulation.YearCounters.Any());
    }

    /// <summary>
    /// Whether the month before was calculated anew since, with another result, although this run carried its yearly
    /// counters on. Then this run counts on from something that no longer stands.
    /// </summary>
    public static async Task<bool> CarriedFromOlderAsync(
        LarasDb db,
        CalculationRun run,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(run);
        var month = Month.FromKey(run.MonthKey);
        if (
            month.Previous.Year != month.Year
            || await LatestFinishedAsync(db, month.Previous, cancellationToken) is not { } now
            || now.Id.CompareTo(run.Id) < 0
            || await RegulationsInForce.ByHashAsync(db, run.RegulationHash, cancellationToken) is not { } law
            || !law.Regulation.YearCounters.Any()
        )
        {
            return false;
        }

        var finished = await Of(db, month.Previous)
            .Where(earlier => earlier.State == RunState.Finished)
            .OrderByDescending(earlier => earlier.Id)
            .Take(RunsLookedAt)
            .ToListAsync(cancellationToken);
        return finished.Find(earlier => earlier.Id.CompareTo(run.Id) < 0)?.ResultHash != now.ResultHash;
    }

    private static IQueryable<CalculationRun> Of(LarasDb db, Month month)
    {
        var key = month.Key;
        return db.CalculationRuns.Where(run => run.MonthKey == key);
    }
}
