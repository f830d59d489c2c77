using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>What the last calculated month comes to for the whole region.</summary>
/// <param name="Paid">Slips with an amount.</param>
/// <param name="NotEntitled">People whom the regulation does not pay.</param>
/// <param name="NeedsAttention">Slips without an amount, because a fact is missing.</param>
public sealed record MonthTotal(Month Month, Rupiah Net, Rupiah Ceiling, int Paid, int NotEntitled, int NeedsAttention)
{
    /// <summary>The latest month with a finished run, by its latest run; null when nothing was calculated yet.</summary>
    public static async Task<MonthTotal?> LastAsync(LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var run = await db
            .CalculationRuns.AsNoTracking()
            .Where(run => run.State == RunState.Finished)
            .OrderByDescending(run => run.MonthKey)
            .ThenByDescending(run => run.StartedAtUtc)
            .FirstOrDefaultAsync(cancellationToken);
        if (run is null)
        {
            return null;
        }

        var slips = db.Slips.AsNoTracking().Where(slip => slip.RunId == run.Id);
        return new(
            Month.FromKey(run.MonthKey),
            new(await slips.SumAsync(slip => slip.Net, cancellationToken)),
            new(await slips.SumAsync(slip => slip.Ceiling, cancellationToken)),
            await slips.CountAsync(slip => slip.State == SlipState.Calculated, cancellationToken),
            await slips.CountAsync(slip => slip.State == SlipState.NotEntitled, cancellationToken),
            await slips.CountAsync(slip => slip.State == SlipState.NeedsAttention, cancellationToken)
        );
    }
}
