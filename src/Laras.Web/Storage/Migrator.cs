using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Laras.Web.Storage;

/// <summary>
/// Brings the tables to the state this program expects: each numbered SQL file once, in its own transaction,
/// with the same result when several processes start together.
/// </summary>
public static class Migrator
{
    private const string ResourcePrefix = "Laras.Web.Storage.Migrations.";

    /// <summary>An arbitrary number that nothing but this class locks on.</summary>
    private const string Turn = "SELECT pg_advisory_xact_lock(5121922026)";

    /// <summary>Names of the migrations that this call applied, in order; empty when there was nothing to do.</summary>
    /// <param name="upTo">The last one to apply, when an older backup is to be taken back first.</param>
    public static async Task<IReadOnlyList<string>> MigrateAsync(
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken,
        string? upTo = null
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(time);

        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = db.Database.GetDbConnection();
            var applied = new List<string>();
            while (await ApplyNextAsync(connection, time, upTo, cancellationToken) is { } name)
            {
                applied.Add(name);
            }

            // Half of the tables cannot be guarded; an older state is brought up to date before anybody writes.
            if (upTo is null)
            {
                await AppendOnly.GuardAsync(connection, Turn, cancellationToken);
            }

            return applied;
        }
        catch (PostgresException denied) when (denied.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new UnusableStoreException(
                "Tabelnya belum siap untuk versi Laras ini, dan pengguna PostgreSQL ini tidak berhak membuatnya. Tidak ada "
                    + $"yang berubah. Siapkan dengan: laras {PreparePostgres.Verb.Name}",
                denied
            );
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Every migration that this program knows, in order.</summary>
    internal static IReadOnlyList<string> Known(LarasDb db) =>
        [.. Migrations(EndingOf(db.Database.GetDbConnection())).Keys];

    private static async Task<string?> ApplyNextAsync(
        DbConnection connection,
        TimeProvider time,
        string? upTo,
        CancellationToken cancellationToken
    )
    {
        // SQLite locks the file as the transaction begins; PostgreSQL has to be asked.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (connection is NpgsqlConnection)
        {
            await ExecuteAsync(transaction, Turn, cancellationToken);
            await CreateSchemaAsync(transaction, cancellationToken);
        }

        // Asked first, for the role of the program may not even say "if not exists".
        if (!await HasMigrationsAsync(transaction, cancellationToken))
        {
            await ExecuteAsync(
                transaction,
                "CREATE TABLE migrations (name text NOT NULL PRIMARY KEY, applied_at_utc text NOT NULL)",
                cancellationToken
            );
        }

        var ours = Migrations(EndingOf(connection));
        var applied = await AppliedAsync(transaction, cancellationToken);
        if (applied.Except(ours.Keys).FirstOrDefault() is { } unknown)
        {
            throw new NewerDataException(unknown);
        }

        var next = ours.Keys.FirstOrDefault(name => !applied.Contains(name));
        if (next is null || string.CompareOrdinal(next, upTo ?? next) > 0)
        {
            await transaction.CommitAsync(cancellationToken);
            return null;
        }

        await ExecuteAsync(transaction, await TextAsync(ours[next], cancellationToken), cancellationToken);
        await RecordAsync(transaction, next, time, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return next;
    }

    private static string EndingOf(DbConnection connection) =>
        connection is NpgsqlConnection ? ".postgres.sql" : ".sqlite.sql";

    /// <summary>Migration name to resource name, in the order of the numbers.</summary>
    private static SortedDictionary<string, string> Migrations(string ending) =>
        new(
            Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
                .ToDictionary(name => name[ResourcePrefix.Length..^ending.Length]),
            StringComparer.Ordinal
        );

    private static async Task<string> TextAsync(string resource, CancellationToken cancellationToken)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static async Task CreateSchemaAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(transaction.Connection!.ConnectionString);
        if (settings.SearchPath is not { Length: > 0 } schema)
        {
            return;
        }

        await using var command = Command(transaction, "SELECT 1 FROM pg_namespace WHERE nspname = @schema");
        command.Parameters.Add(new NpgsqlParameter("schema", schema));
        if (await command.ExecuteScalarAsync(cancellationToken) is null)
        {
            var quoted = schema.Replace("\"", "\"\"", StringComparison.Ordinal);
            await ExecuteAsync(transaction, $"CREATE SCHEMA IF NOT EXISTS \"{quoted}\"", cancellationToken);
        }
    }

    private static async Task<bool> HasMigrationsAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var sql =
            transaction.Connection is NpgsqlConnection
                ? "SELECT 1 WHERE to_regclass('migrations') IS NOT NULL"
                : "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'";
        await using var command = Command(transaction, sql);
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task<HashSet<string>> AppliedAsync(
        DbTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(transaction, "SELECT name FROM migrations");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task RecordAsync(
        DbTransaction transaction,
        string name,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(transaction, "INSERT INTO migrations VALUES (@name, @applied_at_utc)");
        Add("@name", name);
        Add("@applied_at_utc", time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancellationToken);

        void Add(string parameterName, string value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = parameterName;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is a constant or an embedded file of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
