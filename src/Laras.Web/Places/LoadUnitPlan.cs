using System.Globalization;
using Laras.Core.Places;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>Everything the page of one unit shows: its places, their history, where its people really tap.</summary>
public static class LoadUnitPlan
{
    /// <summary>Taps of so many days are shown.</summary>
    public const int DaysShown = 60;

    /// <summary>More dots than this make one grey cloud.</summary>
    private const int TapsMax = 1_500;

    private const NumberStyles Degrees = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <param name="Decision">Null while nobody has decided.</param>
    public sealed record Drawn(PlaceVersion Version, PlaceDecision? Decision);

    /// <param name="Own">Today's places of the unit itself.</param>
    /// <param name="Above">Today's places of the unit above, when it has none of its own.</param>
    /// <param name="History">Every drawing, the newest first.</param>
    public sealed record Answer(
        Unit Unit,
        IReadOnlyList<PlaceVersion> Own,
        IReadOnlyList<PlaceVersion> Above,
        IReadOnlyList<Drawn> History,
        IReadOnlyList<Fix> Taps,
        AttendancePolicy? Policy
    )
    {
        public IEnumerable<PlaceVersion> Waiting =>
            History.Where(drawn => drawn.Decision is null).Select(drawn => drawn.Version);
    }

    public static async Task<Answer> ForAsync(
        LarasDb db,
        Unit unit,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(unit);
        var book = await PlaceBook.LoadAsync(db, cancellationToken);
        var own = book.OwnOf(unit.Id, today);
        var versions = await db
            .PlaceVersions.AsNoTracking()
            .Where(version => version.UnitId == unit.Id)
            .OrderByDescending(version => version.WrittenAtUtc)
            .ThenByDescending(version => version.Id)
            .ToListAsync(cancellationToken);
        var decisions = await db
            .PlaceDecisions.AsNoTracking()
            .Where(decision => db.PlaceVersions.Any(row => row.Id == decision.VersionId && row.UnitId == unit.Id))
            .ToDictionaryAsync(decision => decision.VersionId, cancellationToken);
        return new(
            unit,
            own,
            own.Count > 0 ? [] : book.Of(unit.Id, today),
            [.. versions.Select(version => new Drawn(version, decisions.GetValueOrDefault(version.Id)))],
            await TapsAsync(db, unit, today, cancellationToken),
            book.PolicyRowOf(unit.Id, today)
        );
    }

    /// <summary>Where the people of the unit stood, without taps whose position the judge found unsound.</summary>
    private static async Task<IReadOnlyList<Fix>> TapsAsync(
        LarasDb db,
        Unit unit,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var since = today.AddDays(-DaysShown);
        var rows = await db
            .TapTraces.AsNoTracking()
            .Where(trace => trace.UnitId == unit.Id && trace.LocalDate >= since && trace.Latitude != null)
            .Where(trace => !db.TapJudgements.Any(row => row.TapId == trace.TapId && !row.IsPositionSound))
            .OrderByDescending(trace => trace.At)
            .Take(TapsMax)
            .Select(trace => new
            {
                trace.Latitude,
                trace.Longitude,
                trace.Accuracy,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Fix(
                new(Read(row.Latitude!), Read(row.Longitude!)),
                row.Accuracy ?? int.MaxValue
            )),
        ];
    }

    private static decimal Read(string degrees) =>
        decimal.TryParse(degrees, Degrees, CultureInfo.InvariantCulture, out var read) ? read : default;
}
