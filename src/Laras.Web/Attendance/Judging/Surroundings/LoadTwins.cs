using System.Globalization;
using System.Text.Json;
using Laras.Core.Attendance.Judging;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging.Surroundings;

/// <summary>
/// Who stood at exactly the points of some taps, and on which days, by one question for all points. Exact positions
/// only: honest phones meet on others.
/// </summary>
internal static class LoadTwins
{
    /// <summary>A commit is never as large.</summary>
    private const long PlacesPerBatch = 1 << 24;

    private const string WantedOfSqlite = """
        WITH wanted AS MATERIALIZED (
            SELECT value ->> 'latitude' AS latitude, value ->> 'longitude' AS longitude, value ->> 'accuracy' AS accuracy,
                value ->> 'since' AS since, value ->> 'until' AS until
            FROM json_each({0})
        )

        """;

    private const string WantedOfPostgres = """
        WITH wanted AS MATERIALIZED (
            SELECT * FROM jsonb_to_recordset({0}::jsonb)
                AS point (latitude text, longitude text, accuracy integer, since date, until date)
        )

        """;

    // The number of places is PlacesPerBatch.
    private const string Standing = """
        SELECT twin.latitude AS "Latitude", twin.longitude AS "Longitude", wanted.accuracy AS "Accuracy",
            twin.employee_id AS "EmployeeId", twin.local_date AS "LocalDate", MIN(twin.batch * 16777216 + twin.place) AS "Order"
        FROM wanted JOIN tap_traces AS twin
        ON twin.latitude = wanted.latitude AND twin.longitude = wanted.longitude
            AND twin.local_date BETWEEN wanted.since AND wanted.until
        WHERE twin.accuracy <= wanted.accuracy OR twin.altitude IS NOT NULL
        GROUP BY twin.latitude, twin.longitude, wanted.accuracy, twin.employee_id, twin.local_date
        """;

    /// <param name="Accuracy">Up to how many metres a position counts as exact.</param>
    public readonly record struct Point(string Latitude, string Longitude, int Accuracy);

    /// <param name="Order">The place in the ledger of the first time on that day, see <see cref="OrderOf"/>.</param>
    public sealed record Twin(
        string Latitude,
        string Longitude,
        int Accuracy,
        Guid EmployeeId,
        DateOnly LocalDate,
        long Order
    );

    public static long OrderOf(TapTrace tap) => (tap.Batch * PlacesPerBatch) + tap.Place;

    public static Point PointOf(SeenPosition position, EvidenceRules rules) =>
        new(position.Latitude, position.Longitude, rules.TwinAccuracy);

    public static async Task<ILookup<Point, Twin>> ForAsync(
        LarasDb db,
        IReadOnlyList<TapTrace> taps,
        IReadOnlyList<SeenPosition?> positions,
        EvidenceRuleBook book,
        CancellationToken cancellationToken
    )
    {
        var wanted = taps.Zip(positions)
            .Select(one => (one.First.LocalDate, Rules: book.On(one.First.LocalDate), Position: one.Second))
            .Where(one => one.Position?.CanBeTwin(one.Rules) == true)
            .GroupBy(one => PointOf(one.Position!, one.Rules))
            .Select(point => new Dictionary<string, object>
            {
                ["latitude"] = point.Key.Latitude,
                ["longitude"] = point.Key.Longitude,
                ["accuracy"] = point.Key.Accuracy,
                ["since"] = DateText(point.Min(one => one.LocalDate.AddDays(-one.Rules.TwinWindowDays))),
                ["until"] = DateText(point.Max(one => one.LocalDate)),
            })
            .ToArray();
        var found =
            wanted.Length == 0
                ? []
                : await db
                    .Database.SqlQueryRaw<Twin>(
                        db.Database.IsSqlite() ? WantedOfSqlite + Standing : WantedOfPostgres + Standing,
                        JsonSerializer.Serialize(wanted)
                    )
                    .ToListAsync(cancellationToken);
        return found.ToLookup(twin => new Point(twin.Latitude, twin.Longitude, twin.Accuracy));
    }

    private static string DateText(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
