using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>
/// Imports and pin mappings take turns. Otherwise the same file brought in twice at once would be stored twice, and a
/// pin mapped while a file is on its way in would leave that file's rows waiting for ever.
/// </summary>
internal static class ImportTurn
{
    /// <summary>Held until the transaction ends. SQLite lets only one writer in anyway.</summary>
    public static async Task TakeAsync(LarasDb db, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync(
                $"LOCK TABLE imported_files IN SHARE ROW EXCLUSIVE MODE",
                cancellationToken
            );
        }
    }
}
