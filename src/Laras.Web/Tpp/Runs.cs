using Laras.Core;
using Laras.Web.Regulations;
using Laras.Web.Storage;
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
    /// <summary>The last run of a month, whatever became of it.</summary>
    public static Task<CalculationRun?> LatestAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        Of(db, month).OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The last run of a month that reached its end; its slips are the slips of the month.</summary>
    public static Task<CalculationRun?> LatestFinishedAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    ) =>
        Of(db, month)
            .Where(run => run.State == RunState.Finished)
            .OrderByDescending(run => run.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Where yearly counters come from: the finished run of the month before that was there when this one began.</summary>
    internal static async Task<MonthBefore> BeforeAsync(
        LarasDb db,
        CalculationRun run,
        CancellationToken cancellationToken
    )
    {
        var month = Month.FromKey(run.MonthKey);
        if (month.Previous.Year != month.Year)
        {
            return default;
        }

        var finished = await Of(db, month.Previous)
            .Where(earlier => earlier.State == RunState.Finished)
            .Select(earlier => earlier.Id)
            .ToListAsync(cancellationToken);
        var earlier = finished.Where(id => id.CompareTo(run.Id) < 0).ToList();
        if (earlier.Count > 0)
        {
            return new(earlier.Max(), IsOwed: false);
        }

        var ruled = await RegulationsInForce.ForMonthAsync(db, month.Previous, cancellationToken);
        return new(null, IsOwed: ruled is not null && ruled.Regulation.YearCounters.Any());
    }

    private static IQueryable<CalculationRun> Of(LarasDb db, Month month)
    {
        var key = month.Key;
        return db.CalculationRuns.Where(run => run.MonthKey == key);
    }
}
