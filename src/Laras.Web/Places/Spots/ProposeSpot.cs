using Laras.Core;
using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Attendance.Reviews.OutsideTaps;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places.Spots;

/// <summary>
/// A superior who accepted an outside tap proposes its spot as a place of work, for the person or for the whole unit, so
/// that nobody has to be asked about the same field every Monday. It changes nothing before those decide who decide.
/// </summary>
public static class ProposeSpot
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
        routes
            .MapPost(Route, HandleAsync)
            .TakesInContract<Request>()
            .WithName("ProposeSpot")
            .WithSummary("The spot of an accepted outside tap as a place of work");

    internal static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var name = (request.Name ?? "").Trim();
        if (WhyNot(name, request.Radius) is { } sentence)
        {
            return Refuse(sentence);
        }

        var me = Viewer.Of(context);
        var asked = (request.Tap, new EmployeeId(request.Person), request.Date);
        if (await ReviewedTap.FindAsync(db, me, asked, region, time, cancellationToken) is not { } reviewed)
        {
            return TypedResults.NotFound();
        }

        if (!reviewed.IsAccepted)
        {
            return Refuse("Setujui dahulu harinya, lalu usulkan tempatnya.");
        }

        var spot = new WriteSpot.Spot
        {
            Id = request.Id,
            Unit = await UnitAsync(db, reviewed.Person, request.Date, cancellationToken),
            Name = name,
            Area = new(reviewed.Tap.At, request.Radius),
            TapId = request.Tap,
            Person = reviewed.Person,
            PersonName = reviewed.Name,
            IsForPerson = request.ForPerson,
            Reason =
                $"Ketukan {reviewed.Name} pada {Indonesian.DayAndMonth(request.Date)} disetujui. "
                + $"{reviewed.Tap.Sketch.Sentence}.",
        };
        return await WriteSpot.AddAsync(db, spot, me, region.Today(time), time, cancellationToken) is { } refusal
            ? Refuse(refusal)
            : TypedResults.Ok(
                new Response(
                    request.Id,
                    $"{name} diusulkan. BKPSDM atau Kominfo yang memutuskan; sampai itu tidak ada yang berubah."
                )
            );
    }

    private static string? WhyNot(string name, int radius) =>
        name.Length is 0 or > DrawnPlace.NameMax
            ? $"Tulis nama tempatnya, paling panjang {DrawnPlace.NameMax} huruf, misalnya Lapangan desa."
        : !SpotProposal.Radii.Contains(radius) ? "Pilih seberapa luas tempatnya."
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
}
