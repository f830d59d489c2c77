using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage;

/// <summary>What somebody does who owns the database and has bad intent: takes away whatever guards a table.</summary>
internal static class Tampering
{
    public static async Task UnguardAsync(LarasDb db, string table)
    {
        var token = TestContext.Current.CancellationToken;
        var isSqlite = db.Database.IsSqlite();
        var guards = await db
            .Database.SqlQuery<string>(
                isSqlite
                    ? (FormattableString)
                        $"SELECT name AS Value FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = {table}"
                    : $"""
                    SELECT tgname::text AS "Value" FROM pg_trigger
                    WHERE tgrelid = to_regclass({table}) AND NOT tgisinternal
                    """
            )
            .ToListAsync(token);
        foreach (var guard in guards)
        {
#pragma warning disable EF1002 // A trigger has no parameter form; the names come from the catalogue.
            await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER {guard}{(isSqlite ? "" : $" ON {table}")}", token);
#pragma warning restore EF1002
        }
    }
}
