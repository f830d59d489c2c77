using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Organisation;
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
        routes.MapGet(Route, HandleAsync).WithSummary("The days that wait for this superior");

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
        var staff = await StaffAsync(db, me, today, cancellationToken);
        var days = await new LoadDaysUnderReview(db, region, time).BetweenAsync(
            [.. staff.Keys],
            today.AddDays(-DaysBack),
            today,
            cancellationToken
        );
        var tolerance = await LoadReviewTolerance.ForRegionAsync(db, cancellationToken);
        var (approved, reversed) = await RateAsync(db, me.Id, time, cancellationToken);
        return TypedResults.Ok(
            new PhoneReviews(
                today,
                await UnitAsync(db, me.Id, today, cancellationToken),
                tolerance.InWords(),
                approved,
                reversed,
                [
                    .. days.Where(day => IsShown(day, today, region))
                        .OrderByDescending(day => day.Day.Date)
                        .ThenBy(day => staff[day.Person].Name, StringComparer.Ordinal)
                        .Select(day => Case(day, staff[day.Person], me.Id, today, region)),
                ],
                [.. ReviewWords.Questions.Select(Choice)],
                [.. ReviewWords.Returns.Select(Choice)]
            )
        );
    }

    internal sealed record Person(string Name, string Post);

    /// <summary>Nobody decides about himself, and who stands in for somebody does not decide about that person either.</summary>
    internal static async Task<Dictionary<EmployeeId, Person>> StaffAsync(
        LarasDb db,
        Viewer me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var acting = await StandIns.OnAsync(db, today, cancellationToken);
        List<EmployeeId> staff =
        [
            .. (me.Staff ?? new HashSet<EmployeeId>()).Where(person =>
                Core.Access.FourEyes.WhyNot(new() { Subject = person }, me.Id, acting) is null
            ),
        ];
        var people = await db
            .Employees.AsNoTracking()
            .Where(person => staff.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.Name,
                Post = db
                    .Placements.Where(place => place.EmployeeId == person.Id && place.From <= today)
                    .OrderByDescending(place => place.From)
                    .Select(place => place.Post)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return people.ToDictionary(person => person.Id, person => new Person(person.Name, person.Post ?? ""));
    }

    /// <summary>Today everything; of days before only what is open, or was decided today and may still be changed.</summary>
    private static bool IsShown(DayUnderReview day, DateOnly today, Region region) =>
        day.Day.Date == today
        || day.IsOpen
        || day.Standing is { } review && DateOnly.FromDateTime(region.Zone.ToLocal(review.RecordedAtUtc)) == today;

    private static PhoneReviews.Case Case(
        DayUnderReview day,
        Person person,
        EmployeeId me,
        DateOnly today,
        Region region
    )
    {
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
            day.Answer?.Text
        );
    }

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
