using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Access.Contracts;
using Laras.Web.Attendance;
using Laras.Web.News.Push;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News;

/// <summary>Kabar: the own notices of the last weeks, with those questions that wait for an answer.</summary>
public static class OpenNews
{
    public const string Route = "/api/saku/news";
    public const string SeenRoute = "/api/saku/news/seen";
    private const int ItemsMax = 60;

    /// <summary>A forgotten departure is asked about so many days later at most.</summary>
    private const int DaysOfForgetting = 3;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, HandleAsync).InContract().WithName("OpenNews").WithSummary("The own notices");
        routes.MapPost(SeenRoute, SeenAsync).InContract().WithName("SeeNews").WithSummary("The own notices were read");
    }

    internal static async Task<Ok<PhoneNews>> HandleAsync(
        HttpContext context,
        LarasDb db,
        Region region,
        VapidKeys keys,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context).Id;
        var seen = await db
            .NewsSeen.Where(row => row.EmployeeId == me)
            .Select(row => (DateTime?)row.UpToUtc)
            .SingleOrDefaultAsync(cancellationToken);
        var midnight = region.Zone.ToUtc(region.Now(time).Date);
        var rows = await db
            .NewsItems.AsNoTracking()
            .Where(item => item.EmployeeId == me)
            // A reminder is over with the day, and with the press that it asked for.
            .Where(item =>
                item.Kind != NewsKind.Reminder
                || item.AtUtc >= midnight
                    && !db.ClockEvents.Any(tap => tap.EmployeeId == me && tap.TapUtc >= item.AtUtc)
            )
            .OrderByDescending(item => item.AtUtc)
            .ThenByDescending(item => item.Id)
            .Take(ItemsMax)
            .ToListAsync(cancellationToken);
        var open = await OpenQuestionsAsync(db, me, [.. rows.Select(row => row.SourceId)], cancellationToken);
        PhoneNews.Item[] items =
        [
            .. await ForgottenAsync(db, me, region, seen, time, cancellationToken),
            .. rows.Select(row => new PhoneNews.Item(
                row.Id,
                row.Kind.ToString().ToLowerInvariant(),
                row.Title,
                row.Sentence,
                row.Href,
                Milliseconds(row.AtUtc),
                seen is null || row.AtUtc > seen,
                open.TryGetValue(row.SourceId, out var answer) ? row.SourceId : null,
                answer
            )),
        ];
        return TypedResults.Ok(
            new PhoneNews(
                items.Count(item => item.IsNew),
                items,
                keys.PublicKey,
                ReviewWords.Answers,
                await db.ReminderWishes.AnyAsync(row => row.EmployeeId == me, cancellationToken)
            )
        );
    }

    internal static async Task<NoContent> SeenAsync(
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context).Id;
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.NewsSeen.SingleOrDefaultAsync(row => row.EmployeeId == me, cancellationToken) is { } row)
        {
            row.UpToUtc = now;
        }
        else
        {
            db.NewsSeen.Add(new() { EmployeeId = me, UpToUtc = now });
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Of these decisions those that stand and ask something, each with what was answered, if anything.</summary>
    private static async Task<Dictionary<Guid, string?>> OpenQuestionsAsync(
        LarasDb db,
        EmployeeId me,
        List<Guid> sources,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .DayReviews.AsNoTracking()
            .Where(row => row.EmployeeId == me && sources.Contains(row.Id))
            .Where(row => row.Verdict == ReviewVerdict.Asked || row.Verdict == ReviewVerdict.Returned)
            .Where(row => !db.DayReviews.Any(later => later.Withdraws == row.Id))
            .Select(row => new
            {
                row.Id,
                Answer = db
                    .ReviewAnswers.Where(answer => answer.ReviewId == row.Id)
                    .OrderByDescending(answer => answer.AnsweredAtUtc)
                    .Select(answer => answer.Text)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.Answer);
    }

    /// <summary>Read from the days themselves, so that it goes away by itself once the time of leaving is known.</summary>
    private static async Task<IEnumerable<PhoneNews.Item>> ForgottenAsync(
        LarasDb db,
        EmployeeId me,
        Region region,
        DateTime? seen,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var today = region.Today(time);
        var first = today.AddDays(-DaysOfForgetting);
        var days = new List<WorkDay>();
        for (var month = Month.Of(first); month <= Month.Of(today); month = month.Next)
        {
            var found = await LoadWorkDays.ForAsync(db, [me], month, time, cancellationToken);
            days.AddRange(found.GetValueOrDefault(me) ?? []);
        }

        return days.Where(day => day.Date >= first && day.Date < today)
            .Where(day => day is { Status: DayStatus.Present, In: not null, Out: null })
            .OrderByDescending(day => day.Date)
            .Select(day =>
            {
                var at = region.Zone.ToUtc(day.Date.AddDays(1).ToDateTime(TimeOnly.MinValue));
                return new PhoneNews.Item(
                    day.In!.Id,
                    "forgotten",
                    "Belum ada jam pulang",
                    $"Pulang pukul berapa, {Indonesian.DayAndMonth(day.Date)}? Bila keliru atau terlupa, sampaikan dari harinya.",
                    $"/saku/riwayat/{day.Date:yyyy-MM-dd}",
                    Milliseconds(at),
                    seen is null || at > seen,
                    null,
                    null
                );
            });
    }

    private static long Milliseconds(DateTime utc) => new DateTimeOffset(utc).ToUnixTimeMilliseconds();
}
