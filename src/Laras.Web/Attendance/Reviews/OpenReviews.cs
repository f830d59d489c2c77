using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;
using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Access.Contracts;
using Laras.Web.Attendance.Reviews.OutsideTaps;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Places.Spots;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>Setujui: the days of everybody for whom this person decides, today and what is still open from the week before.</summary>
public static class OpenReviews
{
    public const string Route = "/api/saku/reviews";

    /// <summary>Older days are for the desk; nobody remembers them on a phone.</summary>
    internal const int DaysBack = 7;

    private const int DaysOfRate = 90;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Route, HandleAsync)
            .InContract()
            .WithName("OpenReviews")
            .WithSummary("The days that wait for this superior");

    internal static async Task<Ok<PhoneReviews>> HandleAsync(
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context);
        var today = region.Today(time);
        var scope = await ReviewScope.OfAsync(db, me, today, cancellationToken);
        var days = await DaysAsync(db, scope, region, time, cancellationToken);
        DayUnderReview[] shown =
        [
            .. days.Where(day => IsShown(day, today, region))
                .OrderByDescending(day => day.Day.Date)
                .ThenBy(day => scope.People[day.Person].Name, StringComparer.Ordinal),
        ];
        var outside = await LoadOutsideTaps.OfAsync(db, [.. shown.SelectMany(day => day.Outside)], cancellationToken);
        var tolerance = await LoadReviewTolerance.ForRegionAsync(db, cancellationToken);
        var (approved, reversed) = await RateAsync(db, me.Id, time, cancellationToken);
        return TypedResults.Ok(
            new PhoneReviews(
                today,
                await UnitAsync(db, me.Id, today, cancellationToken),
                tolerance.InWords(),
                approved,
                reversed,
                [.. shown.Select(day => Case(day, scope, outside, me.Id, today, region))],
                [.. ReviewWords.Questions.Select(Choice)],
                [.. ReviewWords.Returns.Select(Choice)],
                SpotProposal.Radii
            )
        );
    }

    /// <summary>A week of the own people, older days of theirs to which a tap came this week, and of others the days that went up to here.</summary>
    private static async Task<IReadOnlyList<DayUnderReview>> DaysAsync(
        LarasDb db,
        ReviewScope scope,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var today = region.Today(time);
        var load = new LoadDaysUnderReview(db, region, time);
        var week = await load.BetweenAsync([.. scope.Staff], today.AddDays(-DaysBack), today, cancellationToken);
        DayUnderReview[] own = [.. week, .. await OlderAsync(db, load, scope, region, time, cancellationToken)];
        if (scope.Received.Count == 0)
        {
            return own;
        }

        var raised = await load.BetweenAsync(
            [.. scope.Received.Keys.Select(key => key.Person).Distinct()],
            scope.Received.Keys.Min(key => key.Date),
            today,
            cancellationToken
        );
        return [.. own, .. raised.Where(day => scope.Received.ContainsKey((day.Person, day.Day.Date)))];
    }

    /// <summary>What was sent late is looked at when it came, however long ago it was tapped.</summary>
    private static async Task<IEnumerable<DayUnderReview>> OlderAsync(
        LarasDb db,
        LoadDaysUnderReview load,
        ReviewScope scope,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var today = region.Today(time);
        var (oldest, last) = (today.AddDays(-RecordReview.DaysBack), today.AddDays(-DaysBack - 1));
        var since = region.Zone.ToUtc(today.AddDays(-DaysBack).ToDateTime(TimeOnly.MinValue));
        var staff = scope.Staff.ToList();
        var late = await db
            .ClockEvents.Where(tap => staff.Contains(tap.EmployeeId) && tap.ReceivedAtUtc >= since)
            .Where(tap => tap.LocalDate >= oldest && tap.LocalDate <= last)
            .Where(tap => tap.Channel == Channel.Phone || tap.Channel == Channel.Kiosk)
            .Select(tap => new { tap.EmployeeId, tap.LocalDate })
            .Distinct()
            .ToListAsync(cancellationToken);
        if (late.Count == 0)
        {
            return [];
        }

        // After a night shift a tap belongs to the day before its own.
        var dates = late.SelectMany(one =>
                new[] { (one.EmployeeId, one.LocalDate), (one.EmployeeId, one.LocalDate.AddDays(-1)) }
            )
            .ToHashSet();
        var days = await load.BetweenAsync(
            [.. late.Select(one => one.EmployeeId).Distinct()],
            late.Min(one => one.LocalDate).AddDays(-1),
            last,
            cancellationToken
        );
        return days.Where(day => day.Doubts.Count > 0 && dates.Contains((day.Person, day.Day.Date)));
    }

    /// <summary>Today everything; of days before only what is open, or was decided today and may still be changed.</summary>
    private static bool IsShown(DayUnderReview day, DateOnly today, Region region) =>
        day.Day.Date == today
        || day.IsOpen
        || day.Standing is { } review && DateOnly.FromDateTime(region.Zone.ToLocal(review.RecordedAtUtc)) == today;

    private static PhoneReviews.Case Case(
        DayUnderReview day,
        ReviewScope scope,
        IReadOnlyDictionary<Guid, OutsideTap> outside,
        EmployeeId me,
        DateOnly today,
        Region region
    )
    {
        var person = scope.People[day.Person];
        var opened = OpenDay.Of(day.Day);
        var line = opened.Line;
        return new(
            day.Person.Value,
            person.Name,
            Initials.Of(person.Name),
            person.Post,
            day.Day.Date,
            [.. day.Doubts.Select(doubt => new PhoneReviews.Doubt(doubt.Code, doubt.Words))],
            day.IsDrawn,
            Minute(line.Starts),
            Minute(line.Ends),
            Minute(line.In),
            Minute(line.Out),
            day.Said,
            [.. opened.Moments.Select(one => new PhoneReviews.Evidence(one.Time, one.What, one.Evidence))],
            day.Pattern,
            day.IsOpen,
            day.Standing is { } review ? Decision(review, me, today, region) : null,
            day.Answer?.Text,
            day.Outside.Select(outside.GetValueOrDefault).OfType<OutsideTap>().Select(Sketch).FirstOrDefault(),
            RaisedInWords(scope, (day.Person, day.Day.Date)),
            scope.Received.ContainsKey((day.Person, day.Day.Date))
        );
    }

    private static string? RaisedInWords(ReviewScope scope, (EmployeeId, DateOnly) key) =>
        scope.Received.TryGetValue(key, out var received)
            ? $"Naik dari {received.From}: {Raising.WorkingDays} hari kerja belum diputus."
        : scope.Given.TryGetValue(key, out var given)
            ? $"Sudah {Raising.WorkingDays} hari kerja, jadi {given.To} kini juga bisa memutuskan."
        : null;

    private static PhoneReviews.Outside Sketch(OutsideTap tap)
    {
        var sketch = tap.Sketch;
        return new(
            tap.TapId,
            sketch.Sentence,
            sketch.Distance,
            sketch.Place.Word,
            OutsideSketch.Width,
            OutsideSketch.Height,
            Point(sketch.Tap),
            Round(sketch.Ring),
            [.. sketch.Area.Select(Point)],
            sketch.Radius is { } radius ? Round(radius) : null,
            Point(sketch.Border),
            tap.IsProposed
        );
    }

    private static IReadOnlyList<decimal> Point(PlanFrame.Spot spot) => [Round(spot.X), Round(spot.Y)];

    private static decimal Round(decimal units) => Math.Round(units, 1);

    private static PhoneReviews.Decision Decision(DayReview review, EmployeeId me, DateOnly today, Region region) =>
        new(
            review.Id,
            review.Verdict.ToString().ToLowerInvariant(),
            review.Text,
            review.DecidedBy,
            review.DecidedById == me,
            review.DecidedById == me && DateOnly.FromDateTime(region.Zone.ToLocal(review.RecordedAtUtc)) == today,
            new DateTimeOffset(review.SaidAtUtc).ToUnixTimeMilliseconds()
        );

    private static PhoneReviews.Choice Choice(ReviewWords.Ready ready) => new(ready.Code, ready.Words, ready.Then);

    private static int? Minute(int? second) => second / WallClock.SecondsPerMinute;

    private static async Task<string> UnitAsync(
        LarasDb db,
        EmployeeId me,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await db
            .Placements.Where(place => place.EmployeeId == me && place.From <= today)
            .OrderByDescending(place => place.From)
            .Join(db.Units, place => place.UnitId, unit => unit.Id, (_, unit) => unit.Name)
            .FirstOrDefaultAsync(cancellationToken)
        ?? "";

    /// <summary>Approvals of days that somebody corrected afterwards.</summary>
    private static async Task<(int Approved, int Reversed)> RateAsync(
        LarasDb db,
        EmployeeId me,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-DaysOfRate);
        var approved = db.DayReviews.Where(row =>
            row.DecidedById == me && row.Verdict == ReviewVerdict.Accepted && row.RecordedAtUtc >= since
        );
        return (
            await approved.CountAsync(cancellationToken),
            await approved.CountAsync(
                row =>
                    db.DayCorrections.Any(change =>
                        change.EmployeeId == row.EmployeeId
                        && change.Date == row.Date
                        && change.DecidedAtUtc > row.RecordedAtUtc
                    ),
                cancellationToken
            )
        );
    }
}
