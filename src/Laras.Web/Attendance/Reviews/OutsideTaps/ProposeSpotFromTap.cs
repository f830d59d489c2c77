using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Organisation;
using Laras.Web.Places.Spots;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews.OutsideTaps;

/// <summary>
/// A superior who accepted an outside tap proposes its spot as a place of work, for the person or for the whole unit, so
/// that nobody has to be asked about the same field every Monday. It changes nothing before those decide who decide.
/// </summary>
public static class ProposeSpotFromTap
{
    public const string Route = "/api/saku/reviews/places";

    /// <param name="Id">Made by the phone: sent twice, it is one proposal.</param>
    /// <param name="Radius">Metres, one of those that were offered.</param>
    /// <param name="ForPerson">Only this person works there; otherwise the whole unit does.</param>
    public sealed record Request(
        Guid Id,
        Guid Tap,
        Guid Person,
        DateOnly Date,
        string? Name,
        int Radius,
        bool ForPerson
    )
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public sealed record Response(Guid Id, string Sentence);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, HandleAsync).WithSummary("The spot of an accepted outside tap as a place of work");

    internal static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context);
        var today = region.Today(time);
        var person = new EmployeeId(request.Person);
        var scope = await ReviewScope.OfAsync(db, me, today, cancellationToken);
        if (!scope.Contains(person, request.Date))
        {
            return TypedResults.NotFound();
        }

        var days = await new LoadDaysUnderReview(db, region, time).BetweenAsync(
            [person],
            request.Date,
            request.Date,
            cancellationToken,
            withPattern: false
        );
        var taps = await LoadOutsideTaps.OfAsync(db, [request.Tap], cancellationToken);
        if (days is not [var day] || !day.Outside.Contains(request.Tap) || taps.Values.SingleOrDefault() is not { } tap)
        {
            return TypedResults.NotFound();
        }

        var name = (request.Name ?? "").Trim();
        if (WhyNot(day, name, request.Radius) is { } sentence)
        {
            return Refuse(sentence);
        }

        var unit = await UnitAsync(db, person, request.Date, cancellationToken);
        var spot = new ProposeSpot.Request(
            request.Id,
            unit,
            name,
            new(tap.At, request.Radius),
            tap.TapId,
            person,
            scope.People[person].Name,
            request.ForPerson,
            $"Dari ketukan {scope.People[person].Name}, {Indonesian.DayAndMonth(request.Date)}, yang disetujui: {Lower(tap.Sketch.Sentence)}.",
            me
        );
        return await ProposeSpot.HandleAsync(db, spot, today, time, cancellationToken) is { } refusal
            ? Refuse(refusal)
            : TypedResults.Ok(
                new Response(
                    request.Id,
                    $"{name} diusulkan. BKPSDM atau Kominfo yang memutuskan; sampai itu tidak ada yang berubah."
                )
            );
    }

    private static string? WhyNot(DayUnderReview day, string name, int radius) =>
        day.Standing?.Verdict != ReviewVerdict.Accepted ? "Setujui dahulu harinya, lalu usulkan tempatnya."
        : name.Length is 0 or > DrawnPlace.NameMax
            ? $"Tulis nama tempatnya, paling panjang {DrawnPlace.NameMax} huruf, misalnya Lapangan desa."
        : !ProposeSpot.Radii.Contains(radius) ? "Pilih seberapa luas tempatnya."
        : null;

    private static ProblemHttpResult Refuse(string sentence) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Tempat belum diusulkan",
            detail: sentence
        );

    private static Task<Unit> UnitAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly date,
        CancellationToken cancellationToken
    ) =>
        db
            .Placements.Where(place => place.EmployeeId == person && place.From <= date)
            .OrderByDescending(place => place.From)
            .Join(db.Units, place => place.UnitId, unit => unit.Id, (_, unit) => unit)
            .AsNoTracking()
            .FirstAsync(cancellationToken);

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
