using Laras.Core.Places;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>The units of a viewer with what is known about where they work, those without a place first.</summary>
public static class FindUnitPlaces
{
    public const int PageSize = 100;

    /// <summary>Taps of so many days are counted.</summary>
    public const int DaysCounted = 30;

    /// <param name="Missing">Only units without a place of their own or above.</param>
    public sealed record Request(string Text, bool Missing, int Page);

    /// <param name="From">The unit above whose place it uses; null when it has its own or none.</param>
    public sealed record Row(
        Unit Unit,
        IReadOnlyList<PlaceVersion> Places,
        string? From,
        int Taps,
        ProofPolicy Policy,
        int Waiting
    );

    public sealed record Answer(IReadOnlyList<Row> Rows, int Page, int Total, int Units, int WithPlace, int Waiting);

    internal static async Task<Answer> ForAsync(
        LarasDb db,
        UnitsInReach reach,
        Request request,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var book = await PlaceBook.LoadAsync(db, cancellationToken);
        var names = await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var since = today.AddDays(-DaysCounted);
        var taps = await db
            .TapTraces.Where(trace => trace.UnitId != null && trace.LocalDate >= since)
            .GroupBy(trace => trace.UnitId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var waiting = await db
            .PlaceVersions.Where(version => !db.PlaceDecisions.Any(decision => decision.VersionId == version.Id))
            .GroupBy(version => version.UnitId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        Row[] all = [.. reach.Units.Select(RowOf)];
        Row[] wanted =
        [
            .. all.Where(row => !request.Missing || row.Places.Count == 0)
                .Where(row => Matches(row.Unit, request.Text))
                .OrderByDescending(row => row.Waiting > 0)
                .ThenByDescending(row => row.Places.Count == 0),
        ];
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (wanted.Length + PageSize - 1) / PageSize));
        return new(
            [.. wanted.Skip((page - 1) * PageSize).Take(PageSize)],
            page,
            wanted.Length,
            all.Length,
            all.Count(row => row.Places.Count > 0),
            all.Sum(row => row.Waiting)
        );

        Row RowOf(Unit unit)
        {
            var places = book.Of(unit.Id, today);
            return new(
                unit,
                places,
                places.Count > 0 && places[0].UnitId != unit.Id ? names[places[0].UnitId] : null,
                taps.GetValueOrDefault(unit.Id),
                book.PolicyOf(unit.Id, today),
                waiting.GetValueOrDefault(unit.Id)
            );
        }
    }

    private static bool Matches(Unit unit, string text) =>
        text.Length == 0
        || unit.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || unit.Code.Contains(text, StringComparison.OrdinalIgnoreCase);
}
