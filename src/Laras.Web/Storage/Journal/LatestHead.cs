using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal;

/// <summary>The last signed head, short enough to stand at the foot of a paper: whoever keeps the paper can find a rewritten journal.</summary>
public static class LatestHead
{
    /// <summary>Null as long as nothing was sealed.</summary>
    public static async Task<TreeHead?> OfAsync(LarasDb db, CancellationToken cancellationToken) =>
        (await RowAsync(db, cancellationToken))?.ToTreeHead();

    internal static Task<JournalHead?> RowAsync(LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .JournalHeads.AsNoTracking()
            .OrderByDescending(head => head.Size)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
