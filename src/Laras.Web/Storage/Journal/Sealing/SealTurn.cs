using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>One process seals at a time, however many serve the same region.</summary>
internal static class SealTurn
{
    /// <summary>Held until the transaction ends. SQLite lets only one writer in anyway.</summary>
    public static async Task TakeAsync(LarasDb db, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(hashtextextended('laras-segel:' || current_schema(), 0))",
                cancellationToken
            );
        }
    }
}
