using System.Globalization;
using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>
/// A poster was replaced, or somebody forwards a picture of it: from a day on it counts for nothing. What was scanned
/// before stays as it was, so no day that has passed can be named.
/// </summary>
public static class EndPoster
{
    public const string Route = "/meja/kios/poster/{id:guid}/akhiri";

    /// <summary>Of the page that follows: <c>diakhiri</c>, or <c>belum</c> when the day could not be taken.</summary>
    public const string Parameter = "poster";

    /// <param name="Sejak">The first day on which it counts for nothing.</param>
    internal sealed record Form(string? Sejak);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, HandleAsync).WithSummary("End the poster of a place from a day on");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromForm] Form form,
        Guid id,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var reach = await UnitsInReach.ForAsync(db, viewer, cancellationToken);
        var poster = await db.PlacePosters.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (poster is null || reach.Units.FirstOrDefault(unit => unit.Id == poster.UnitId) is not { } unit)
        {
            return TypedResults.NotFound();
        }

        var today = region.Today(time);
        if (
            !DateOnly.TryParseExact(
                form.Sejak,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var from
            )
            || from < today
            || poster.EndedFrom <= today
        )
        {
            return Back("belum");
        }

        poster.EndedFrom = from;
        poster.EndedAtUtc = time.GetUtcNow().UtcDateTime;
        Journal.Note(
            db,
            new(
                "akhiri-poster",
                viewer.Id,
                viewer.Name,
                $"Poster tempat {unit.Name} tidak berlaku lagi mulai {Indonesian.DayAndMonth(from)}."
            )
            {
                About = unit.Code,
            },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
        return Back("diakhiri");

        static RedirectHttpResult Back(string outcome) =>
            TypedResults.LocalRedirect($"{PosterPage.Path}?{Parameter}={outcome}");
    }
}
