using System.Data.Common;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Laras.Web.Tests.Storage;

public sealed class MigratorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_columns_in_the_database_are_the_columns_of_the_model(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();

        var columns = await RowsAsync(
            db,
            engine == "sqlite"
                ? """
                SELECT t.name || '.' || c.name || CASE c."notnull" WHEN 1 THEN '' ELSE '?' END
                FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
                """
                : """
                SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN '' ELSE '?' END
                FROM information_schema.columns WHERE table_schema = current_schema()
                """
        );

        var expected = db
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties(), (entity, property) => (entity, property))
            .Select(pair =>
                $"{pair.entity.GetTableName()}.{pair.property.GetColumnName()}{(pair.property.IsNullable ? "?" : "")}"
            );
        Assert.Equal(expected.Order(StringComparer.Ordinal), columns.Where(name => !name.StartsWith("migrations.")));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_keys_and_indexes_in_the_database_are_those_of_the_model(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();

        var indexes = await RowsAsync(
            db,
            engine == "sqlite"
                ? """
                SELECT t.name || '(' || group_concat(c.name, ',' ORDER BY c.seqno) || ')' || i."unique"
                FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
                WHERE t.type = 'table' GROUP BY t.name, i.name
                """
                : """
                SELECT t.relname || '(' || string_agg(a.attname, ',' ORDER BY k.place) || ')' || i.indisunique::int
                FROM pg_index i
                JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = current_schema()::regnamespace
                CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (column_number, place)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.column_number
                GROUP BY t.relname, i.indexrelid, i.indisunique
                """
        );

        var keys = db.Model.GetEntityTypes().Select(entity => entity.FindPrimaryKey()!);
        var expected = keys.Select(key => Describe(key.DeclaringEntityType, key.Properties, unique: true))
            .Concat(
                db.Model.GetEntityTypes()
                    .SelectMany(entity => entity.GetIndexes())
                    .Select(index => Describe(index.DeclaringEntityType, index.Properties, index.IsUnique))
            );
        Assert.Equal(expected.Order(StringComparer.Ordinal), indexes.Where(name => !name.StartsWith("migrations(")));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Migrating_a_second_time_changes_nothing(string engine)
    {
        await using var database = await Database.CreateAsync(engine, migrated: false);
        await using var db = database.Open();

        Assert.NotEmpty(await Migrator.MigrateAsync(db, TimeProvider.System, Token));
        Assert.Empty(await Migrator.MigrateAsync(db, TimeProvider.System, Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Processes_that_start_together_migrate_once(string engine)
    {
        await using var database = await Database.CreateAsync(engine, migrated: false);

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync()));

        Assert.Single(applied.SelectMany(names => names), "0001_awal");

        async Task<IReadOnlyList<string>> MigrateAsync()
        {
            await using var db = database.Open();
            return await Migrator.MigrateAsync(db, TimeProvider.System, Token);
        }
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Data_of_a_newer_program_is_left_alone(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"INSERT INTO migrations VALUES ('9999_masa_depan', '')", Token);

        var refusal = await Assert.ThrowsAsync<NewerDataException>(() =>
            Migrator.MigrateAsync(db, TimeProvider.System, Token)
        );

        Assert.Contains("9999_masa_depan", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_schema_of_a_server_is_a_region_of_its_own()
    {
        await using var database = await Database.CreateAsync("postgres", migrated: false);
        var connection = Assert.IsType<DataStore.Postgres>(database.Store).ConnectionString;

        foreach (var region in (string[])["nusa-laras", "tanjung_biru"])
        {
            await using var db = new DataStore.Postgres($"{connection};Search Path={region}").Open();
            Assert.NotEmpty(await Migrator.MigrateAsync(db, TimeProvider.System, Token));
            db.Settings.Add(new() { Name = "nama", Value = region });
            await db.SaveChangesAsync(Token);
        }

        await using var first = new DataStore.Postgres($"{connection};Search Path=nusa-laras").Open();
        Assert.Equal("nusa-laras", (await first.Settings.SingleAsync(Token)).Value);
    }

    private static string Describe(IReadOnlyEntityType entity, IEnumerable<IReadOnlyProperty> columns, bool unique) =>
        $"{entity.GetTableName()}({string.Join(',', columns.Select(c => c.GetColumnName()))}){(unique ? 1 : 0)}";

    private static async Task<List<string>> RowsAsync(LarasDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(Token);
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var rows = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            rows.Add(reader.GetString(0));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
