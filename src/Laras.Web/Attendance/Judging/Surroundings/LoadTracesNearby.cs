using System.Text.Json;
using Laras.Core.Attendance.Judging;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging.Surroundings;

/// <summary>
/// Stored traces that say something about some taps, by one question for all of them: the neighbours in the chain, others
/// on the same phone shortly before, and where the same person was before. Each tap asks for its own window only.
/// </summary>
internal static class LoadTracesNearby
{
    private const string WantedOfSqlite = """
        WITH wanted AS MATERIALIZED (
            SELECT value ->> 'device_id' AS device_id, value ->> 'sequence' AS sequence, value ->> 'run' AS run,
                value ->> 'key_hash' AS key_hash, value ->> 'employee_id' AS employee_id, value ->> 'at' AS at,
                value ->> 'many_since' AS many_since, value ->> 'jump_since' AS jump_since
            FROM json_each({0})
        )

        """;

    private const string WantedOfPostgres = """
        WITH wanted AS MATERIALIZED (
            SELECT * FROM jsonb_to_recordset({0}::jsonb) AS tap (device_id uuid, sequence bigint, run text, key_hash text,
                employee_id uuid, at bigint, many_since bigint, jump_since bigint)
        )

        """;

    private const string Nearby = """
        SELECT * FROM tap_traces WHERE tap_id IN (
            SELECT near.tap_id FROM wanted JOIN tap_traces AS near
            ON near.device_id = wanted.device_id AND near.sequence BETWEEN wanted.sequence - 1 AND wanted.sequence
            UNION
            SELECT near.tap_id FROM wanted JOIN tap_traces AS near
            ON near.run = wanted.run AND near.at BETWEEN wanted.many_since AND wanted.at
                AND near.employee_id <> wanted.employee_id
            UNION
            SELECT near.tap_id FROM wanted JOIN tap_traces AS near
            ON wanted.key_hash <> '' AND near.key_hash = wanted.key_hash
                AND near.at BETWEEN wanted.many_since AND wanted.at AND near.employee_id <> wanted.employee_id
            UNION
            SELECT near.tap_id FROM wanted JOIN tap_traces AS near
            ON near.employee_id = wanted.employee_id AND near.at >= wanted.jump_since AND near.at < wanted.at
                AND near.latitude IS NOT NULL
        )
        """;

    public static Task<List<TapTrace>> ForAsync(
        LarasDb db,
        IReadOnlyList<TapTrace> taps,
        EvidenceRuleBook book,
        CancellationToken cancellationToken
    ) =>
        db
            .TapTraces.FromSqlRaw(
                db.Database.IsSqlite() ? WantedOfSqlite + Nearby : WantedOfPostgres + Nearby,
                JsonSerializer.Serialize(taps.Select(tap => WantedBy(tap, book.On(tap.LocalDate))))
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private static Dictionary<string, object> WantedBy(TapTrace tap, EvidenceRules rules) =>
        new()
        {
            ["device_id"] = IdText(tap.DeviceId),
            ["sequence"] = tap.Sequence,
            ["run"] = tap.Run,
            ["key_hash"] = tap.KeyHash,
            ["employee_id"] = IdText(tap.EmployeeId.Value),
            ["at"] = tap.At,
            ["many_since"] = tap.At - (rules.ManyMinutes * TimeSpan.MillisecondsPerMinute),
            ["jump_since"] = tap.At - (rules.JumpHours * TimeSpan.MillisecondsPerHour),
        };

    /// <summary>As SQLite keeps it; PostgreSQL reads any.</summary>
    private static string IdText(Guid id) => id.ToString().ToUpperInvariant();
}
