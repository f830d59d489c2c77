using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Core.Places;
using Laras.Web.Attendance.Judging;
using Laras.Web.Places;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews.OutsideTaps;

/// <summary>Reads where some taps were from their signed texts and draws each beside the nearest place of its person.</summary>
internal static class LoadOutsideTaps
{
    public static async Task<IReadOnlyDictionary<Guid, OutsideTap>> OfAsync(
        LarasDb db,
        IReadOnlyCollection<Guid> taps,
        CancellationToken cancellationToken
    )
    {
        if (taps.Count == 0)
        {
            return new Dictionary<Guid, OutsideTap>();
        }

        var received = await db
            .ReceivedTaps.AsNoTracking()
            .Where(tap => taps.Contains(tap.Id))
            .Select(tap => new AdditionsOfTaps.Tap(tap.Id, tap.EmployeeId, tap.Body))
            .ToListAsync(cancellationToken);
        var additions = await AdditionsOfTaps.LoadAsync(db, received, long.MaxValue, cancellationToken);
        var traces = await db
            .TapTraces.Where(trace => taps.Contains(trace.TapId))
            .ToDictionaryAsync(trace => trace.TapId, trace => (trace.UnitId, trace.LocalDate), cancellationToken);
        var proposed = await db
            .SpotProposals.Where(spot => taps.Contains(spot.TapId))
            .Select(spot => spot.TapId)
            .ToListAsync(cancellationToken);
        var book = await PlaceBook.LoadAsync(db, cancellationToken);
        return received
            .Select(tap =>
            {
                var (unit, date) = traces.GetValueOrDefault(tap.Id);
                var fixes = FixesIn(
                    tap.Body!,
                    additions[tap.Id].Select(one => one.Body),
                    RulesInUse.Book.On(date).LaterMinutes
                );
                var places = book.Of(tap.Person, unit, date);
                return Nearest(fixes, places) is { } fix && OutsideSketch.Of(fix, places) is { } sketch
                    ? new OutsideTap(tap.Id, fix.At, sketch, proposed.Contains(tap.Id))
                    : null;
            })
            .OfType<OutsideTap>()
            .ToDictionary(tap => tap.TapId);
    }

    /// <summary>The judge goes by the position nearest to a place, so the drawing does too.</summary>
    private static Fix? Nearest(IEnumerable<Fix> fixes, IReadOnlyList<Place> places) =>
        fixes
            .Select(fix => (Fix: fix, Where: Where.Of(fix, places)))
            .Where(one => one.Where is not null)
            .OrderBy(one => one.Where!.Nearness)
            .ThenBy(one => one.Where!.DistanceMetres)
            .Select(one => (Fix?)one.Fix)
            .FirstOrDefault();

    private static IEnumerable<Fix> FixesIn(string body, IEnumerable<string> later, int minutes)
    {
        if (SignedText.ReadTap(body) is not { } tap)
        {
            return [];
        }

        var last = tap.TapAt + (minutes * TimeSpan.MillisecondsPerMinute);
        return tap
            .Evidence.Concat(
                later
                    .Select(SignedText.ReadAddition)
                    .OfType<SignedAddition>()
                    .Where(addition => addition.At <= last)
                    .SelectMany(addition => addition.Evidence)
            )
            .OfType<TapEvidence.Location>()
            .Select(seen => new SeenPosition(seen.Latitude, seen.Longitude, seen.Accuracy, seen.Altitude, seen.At).Fix)
            .OfType<Fix>();
    }
}
