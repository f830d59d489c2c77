using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>
/// A superior's decisions, also those that were pressed without signal: each is known by its id, so a batch may come many
/// times, and one that does not hold never keeps back the others.
/// </summary>
public static class SendReviews
{
    internal const int DecisionsMax = 50;

    /// <param name="Seen">Codes of the doubts that stood on the screen.</param>
    /// <param name="At">When it was pressed, milliseconds since 1970 UTC.</param>
    public sealed record Decision(
        Guid Id,
        Guid Person,
        DateOnly Date,
        string? Verdict,
        string? Ready,
        Guid? Withdraws,
        string? Seen,
        long At
    );

    public sealed record Request(IReadOnlyList<Decision>? Decisions)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    /// <param name="Status"><c>recorded</c>, <c>known</c>, <c>before</c>, <c>late</c> or <c>refused</c>.</param>
    /// <param name="Sentence">What the superior should know; empty when there is nothing to say.</param>
    public sealed record Result(Guid Id, string Status, string Sentence);

    public sealed record Response(IReadOnlyList<Result> Results);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(OpenReviews.Route, HandleAsync)
            .TakesInContract<Request>()
            .WithName("SendReviews")
            .WithSummary("The decisions of a superior about days of his people");

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (request.Decisions is not { Count: > 0 and <= DecisionsMax } decisions || decisions.Any(one => one is null))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "Keputusan belum terbaca",
                detail: $"Kirim 1 sampai {DecisionsMax} keputusan sekali kirim. Semuanya tetap tersimpan di HP."
            );
        }

        var me = Viewer.Of(context);
        try
        {
            return TypedResults.Ok(await RecordAsync(db, decisions, me, region, time, cancellationToken));
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // The same batch came twice at once; now the ids of the first are there.
            db.ChangeTracker.Clear();
            return TypedResults.Ok(await RecordAsync(db, decisions, me, region, time, cancellationToken));
        }
    }

    private static async Task<Response> RecordAsync(
        LarasDb db,
        IReadOnlyList<Decision> decisions,
        Viewer me,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var today = region.Today(time);
        var scope = await ReviewScope.OfAsync(db, me, today, cancellationToken);
        var people = decisions
            .Select(one => new EmployeeId(one.Person))
            .Where(scope.People.ContainsKey)
            .Distinct()
            .ToList();
        var dates = decisions.Select(one => one.Date).ToList();
        var (first, last) = (dates.Min(), dates.Max());
        var known = await db
            .DayReviews.AsNoTracking()
            .Where(row => people.Contains(row.EmployeeId) && row.Date >= first && row.Date <= last)
            .ToListAsync(cancellationToken);
        var one = new RecordReview(me, today, region, time, known);
        var results = decisions
            .Select(decision =>
                scope.Contains(new(decision.Person), decision.Date)
                    ? one.Record(decision)
                    : new Result(decision.Id, "refused", "Hari ini orang lain yang memutuskan untuk pegawai itu.")
            )
            .ToList();
        NoteReviews.Add(db, one.Fresh, me, time);
        await db.SaveChangesAsync(cancellationToken);
        return new(results);
    }
}
