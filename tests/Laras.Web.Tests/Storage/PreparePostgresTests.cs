using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Devices;
using Laras.Web.Storage;
using Laras.Web.Tests.Devices;
using Laras.Web.Tests.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Laras.Web.Tests.Storage;

public sealed class PreparePostgresTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_role_of_the_program_adds_facts_and_cannot_touch_them_again()
    {
        await using var database = await Database.CreateAsync("postgres", migrated: false);
        var (owner, program) = Connections(database);
        Assert.Null(await PreparePostgres.RunAsync(owner, program, TimeProvider.System, Token));

        var store = new DataStore.Postgres(program);
        await using var db = store.Open();
        Assert.Empty(await Migrator.MigrateAsync(db, TimeProvider.System, Token));
        db.Add(KeptTown.Person("Budi Contoh"));
        db.Employees.Add(
            new()
            {
                Id = EmployeeId.New(),
                Nip = Office.AniNip,
                Name = "Ani Contoh",
                Kind = Core.Employees.EmploymentKind.Pns,
            }
        );
        await db.SaveChangesAsync(Token);

        // The whole way of a machine's file: turn, taps, waiting rows, counters, journal, seal.
        var content = System.Text.Encoding.ASCII.GetBytes(Office.Rows("17 06 06:10:00", "18 06 06:11:00"));
        var imported = await ImportAttendance.HandleAsync(
            db,
            new("2_attlog.dat", content, Grammar.Usb6, Zone.Wita, "operator"),
            Office.Time,
            null,
            Token
        );
        Assert.IsType<ImportAttendance.Outcome.Imported>(imported);
        var mapped = await MapPin.HandleAsync(db, new("2", "17", Office.AniNip, "operator"), Office.Time, Token);
        Assert.Equal(1, Assert.IsType<MapPin.Outcome.Mapped>(mapped).Replayed);
        var keys = new DataStore.Folder(Directory.CreateTempSubdirectory("laras-kunci-").FullName);
        Assert.Equal(
            2,
            await Web.Storage.Journal.Sealing.SealJournal.RunAsync(
                db,
                keys,
                TimeProvider.System,
                everything: true,
                Token
            )
        );

        foreach (var table in Web.Storage.Journal.AppendOnly.Tables)
        {
            await RefusedAsync(db, $"UPDATE {table} SET {await FirstColumnAsync(db, table)} = NULL");
            await RefusedAsync(db, $"DELETE FROM {table}");
            await RefusedAsync(db, $"TRUNCATE {table}");
            await RefusedAsync(db, $"ALTER TABLE {table} DISABLE TRIGGER ALL");
        }

        await RefusedAsync(db, "CREATE TABLE sembarang (id integer)");
        await RefusedAsync(db, "SET session_replication_role = replica");
        Directory.Delete(keys.Path, recursive: true);
    }

    [Fact]
    public async Task A_role_that_may_not_make_tables_says_what_to_do()
    {
        await using var database = await Database.CreateAsync("postgres", migrated: false);
        var (owner, program) = Connections(database);
        Assert.Null(await PreparePostgres.RunAsync(owner, program, TimeProvider.System, Token));
        await using var db = new DataStore.Postgres(owner).Open();
        await db.Database.ExecuteSqlAsync($"DELETE FROM migrations WHERE name LIKE '0005%'", Token);

        await using var asProgram = new DataStore.Postgres(program).Open();
        var refusal = await Assert.ThrowsAsync<UnusableStoreException>(() =>
            Migrator.MigrateAsync(asProgram, TimeProvider.System, Token)
        );

        Assert.Contains("laras siapkan-postgres", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preparing_again_changes_nothing_and_needs_two_names()
    {
        await using var database = await Database.CreateAsync("postgres", migrated: false);
        var (owner, program) = Connections(database);

        Assert.Null(await PreparePostgres.RunAsync(owner, program, TimeProvider.System, Token));
        Assert.Null(await PreparePostgres.RunAsync(owner, program, TimeProvider.System, Token));
        Assert.Contains(
            "dua nama yang berbeda",
            await PreparePostgres.RunAsync(owner, owner, TimeProvider.System, Token),
            StringComparison.Ordinal
        );
    }

    private static (string Owner, string Program) Connections(Database database)
    {
        var owner = Assert.IsType<DataStore.Postgres>(database.Store).ConnectionString;
        var program = new NpgsqlConnectionStringBuilder(owner)
        {
            Username = $"laras_{Guid.CreateVersion7():N}",
            Password = "rahasia ' uji",
        };
        return (owner, program.ConnectionString);
    }

    private static async Task RefusedAsync(LarasDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(Token);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // From the list of tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Token));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    private static async Task<string> FirstColumnAsync(LarasDb db, string table)
    {
        await db.Database.OpenConnectionAsync(Token);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // From the list of tables.
        command.CommandText =
            $"SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}' LIMIT 1";
#pragma warning restore CA2100
        return $"\"{(string)(await command.ExecuteScalarAsync(Token))!}\"";
    }
}
