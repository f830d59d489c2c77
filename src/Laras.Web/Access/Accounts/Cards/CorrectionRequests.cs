using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>What people within reach said is wrong about their data, newest first.</summary>
public static class CorrectionRequests
{
    /// <summary>The last requests of the region are looked through; older ones have been answered or repeated.</summary>
    private const int LookedThrough = 1000;

    public static async Task<IReadOnlyList<JournalEntry>> FindAsync(
        LarasDb db,
        Reachable reachable,
        int count,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reachable);
        var last = await db
            .JournalEntries.AsNoTracking()
            .Where(entry => entry.Kind == AskForCorrection.Kind)
            .OrderByDescending(entry => entry.AtUtc)
            .Take(LookedThrough)
            .ToListAsync(cancellationToken);
        return [.. last.Where(entry => entry.SubjectId is { } person && reachable.Contains(person)).Take(count)];
    }
}
