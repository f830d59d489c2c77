using System.Data.Common;
using Npgsql;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// Tables to which rows are only ever added. The database itself refuses to change or delete a row of them; on
/// PostgreSQL the role of the program has no right to it either.
/// </summary>
internal static class AppendOnly
{
    /// <summary>Whoever adds a table of facts adds its name here.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "absences",
        "acting_assignments",
        "attendance_policies",
        "clock_events",
        "correction_decisions",
        "correction_proposals",
        "day_corrections",
        "day_reviews",
        "differences",
        "journal_entries",
        "journal_heads",
        "journal_keys",
        "journal_leaves",
        "kiosk_contacts",
        "month_transitions",
        "monthly_facts",
        "objection_answers",
        "objections",
        "person_places",
        "place_decisions",
        "place_versions",
        "proof_codes",
        "raised_days",
        "received_additions",
        "received_taps",
        "record_views",
        "regulations",
        "regulations_in_force",
        "reopening_requests",
        "review_answers",
        "role_decisions",
        "role_grant_ends",
        "role_grants",
        "role_proposals",
        "set_aside_taps",
        "shared_devices",
        "slip_facts",
        "slip_holds",
        "slips",
        "spot_proposals",
        "tap_answers",
        "tap_judgements",
        "tap_batches",
        "tap_findings",
        "unsettled_answers",
        "unsettled_kiosk_taps",
        "year_counters",
    ];

    private const string Sentence = "Rows of this table are added, never changed or deleted.";

    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    /// <summary>Puts the guards up that are not there yet.</summary>
    /// <param name="turn">Takes the lock by which processes that start together take turns.</param>
    public static async Task GuardAsync(DbConnection connection, string turn, CancellationToken cancellationToken)
    {
        var isPostgres = connection is NpgsqlConnection;
        var wanted = isPostgres
            ? Tables.ToDictionary(NameOf, PostgresGuard, StringComparer.Ordinal)
            : (
                from table in Tables
                from change in Changes
                select (Name: NameOf($"{table}_{change}"), Sql: SqliteGuard(table, change))
            ).ToDictionary(guard => guard.Name, guard => guard.Sql, StringComparer.Ordinal);
        foreach (var name in await GuardsAsync(connection, isPostgres, cancellationToken))
        {
            wanted.Remove(name);
        }

        if (wanted.Count == 0)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (isPostgres)
        {
            await ExecuteAsync(transaction, turn, cancellationToken);
            await ExecuteAsync(transaction, PostgresFunction, cancellationToken);
        }

        foreach (var sql in wanted.Values)
        {
            await ExecuteAsync(transaction, sql, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static string NameOf(string guarded) => $"stays_{guarded}".ToLowerInvariant();

    private static string SqliteGuard(string table, string change) =>
        $"""
            CREATE TRIGGER IF NOT EXISTS {NameOf($"{table}_{change}")} BEFORE {change} ON {table}
            BEGIN SELECT RAISE(ABORT, '{Sentence}'); END
            """;

    private const string PostgresFunction = $"""
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{Sentence}'; END $$
        """;

    private static string PostgresGuard(string table) =>
        $"""
            CREATE OR REPLACE TRIGGER {NameOf(table)} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
            """;

    private static async Task<List<string>> GuardsAsync(
        DbConnection connection,
        bool isPostgres,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = isPostgres
            ? """
                SELECT g.tgname::text FROM pg_trigger g
                JOIN pg_class t ON t.oid = g.tgrelid AND t.relnamespace = current_schema()::regnamespace
                """
            : "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
        var names = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Put together from constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
