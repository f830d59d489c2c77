using System.Data.Common;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage.Journal;

public sealed class AppendOnlyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_fact_can_be_added_and_neither_changed_nor_deleted(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.LiveAsync();
        await using var db = town.Open();
        await db.Database.OpenConnectionAsync(Token);

        foreach (var sql in (string[])["UPDATE clock_events SET device = '3'", "DELETE FROM journal_leaves"])
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync(Token));
            Assert.Contains("never changed or deleted", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Every_table_of_the_list_is_there_and_guarded(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Token);
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).ToHashSet();
        var guards = await RowsAsync(
            db,
            engine == "sqlite"
                ? "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'stays_%'"
                : """
                SELECT t.relname::text FROM pg_trigger g
                JOIN pg_class t ON t.oid = g.tgrelid AND t.relnamespace = current_schema()::regnamespace
                WHERE g.tgname LIKE 'stays_%'
                """
        );

        Assert.All(AppendOnly.Tables, table => Assert.Contains(table, tables));
        Assert.Equal(AppendOnly.Tables.Order(StringComparer.Ordinal), guards.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_guard_that_was_taken_down_stands_again_after_the_next_start()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.TamperAsync("SELECT 1");
        await using var db = town.Open();
        Assert.Empty(await RowsAsync(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"));

        await Migrator.MigrateAsync(db, TimeProvider.System, Token);

        Assert.NotEmpty(await RowsAsync(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"));
    }

    private static async Task<List<string>> RowsAsync(LarasDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(Token);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var rows = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
