using Laras.Web.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Laras.Web.Tests.Storage;

/// <summary>
/// A fresh database for one test, on either engine:
/// <c>[Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]</c>.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly Func<ValueTask> remove;

    private Database(DataStore store, Func<ValueTask> remove)
    {
        Store = store;
        this.remove = remove;
    }

    public static TheoryData<string> Engines => ["sqlite", "postgres"];

    public DataStore Store { get; }

    public LarasDb Open() => Store.Open();

    /// <summary>With all tables, unless the test is about making them.</summary>
    public static async Task<Database> CreateAsync(string engine, bool migrated = true)
    {
        var database = engine == "sqlite" ? CreateSqlite() : await CreatePostgresAsync();
        if (migrated)
        {
            await using var db = database.Open();
            await Migrator.MigrateAsync(db, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return database;
    }

    public ValueTask DisposeAsync() => remove();

    private static Database CreateSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("laras-test-").FullName;
        return new(
            new DataStore.Folder(folder),
            () =>
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
                return ValueTask.CompletedTask;
            }
        );
    }

    private static async Task<Database> CreatePostgresAsync()
    {
        Assert.SkipUnless(PostgresServer.Programs is not null, "PostgreSQL is not installed here.");
        var server = await PostgresServer.SharedAsync();
        // A region is a schema, and so is a test; all of them go when the server is deleted.
        var connection = $"{server.Connection};Search Path=test_{Guid.CreateVersion7():N}";
        return new(
            new DataStore.Postgres(connection),
            () =>
            {
                using var pooled = new NpgsqlConnection(connection);
                NpgsqlConnection.ClearPool(pooled);
                return ValueTask.CompletedTask;
            }
        );
    }
}
