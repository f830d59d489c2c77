using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Taps;

/// <summary>What somebody who follows the ledger has not read yet. On a good day nothing waits for longer than a second.</summary>
/// <param name="Waiting">Taps and what was added to them.</param>
/// <param name="Since">Since when the oldest of them waits.</param>
public sealed record LedgerLag(int Waiting, DateTime Since)
{
    /// <summary>What waits for longer than this does not go on by itself.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    public bool IsLong(DateTime nowUtc) => nowUtc - Since > Most;

    /// <summary>Null when everything was read.</summary>
    public static async Task<LedgerLag?> OfAsync(LarasDb db, string follower, CancellationToken cancellationToken)
    {
        var mark = await MarkAsync(db, follower, cancellationToken);
        var waiting = db.TapBatches.Where(batch => batch.Number > mark);
        var since = await waiting
            .OrderBy(batch => batch.Number)
            .Select(batch => (DateTime?)batch.AtUtc)
            .FirstOrDefaultAsync(cancellationToken);
        return since is { } oldest ? new(await waiting.SumAsync(batch => batch.Size, cancellationToken), oldest) : null;
    }

    /// <summary>The last batch that was read; 0 before the first.</summary>
    public static async Task<long> MarkAsync(LarasDb db, string follower, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db
                .TapFollowers.Where(one => one.Name.StartsWith(follower))
                .MaxAsync(one => (long?)one.Batch, cancellationToken)
            ?? 0;
    }
}
