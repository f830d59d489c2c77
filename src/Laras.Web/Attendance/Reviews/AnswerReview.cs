using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>A person answers to a question of the superior, or to a day that was given back. Another person's question is answered like none.</summary>
public static class AnswerReview
{
    public const string Route = "/api/saku/reviews/answers";
    private const int TextMax = 500;

    public sealed record Request(Guid Id, Guid Review, string? Text)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(Route, HandleAsync)
            .TakesInContract<Request>()
            .WithName("AnswerReview")
            .WithSummary("Answer to a question about an own day");

    internal static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var text = (request.Text ?? "").Trim();
        if (text.Length is 0 or > TextMax)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "Jawaban belum terkirim",
                detail: $"Pilih satu jawaban, atau tulis paling panjang {TextMax} huruf."
            );
        }

        var me = Viewer.Of(context);
        var review = await db
            .DayReviews.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.Review && row.EmployeeId == me.Id, cancellationToken);
        if (review?.Verdict is not (ReviewVerdict.Asked or ReviewVerdict.Returned))
        {
            return TypedResults.NotFound();
        }

        var known = await db
            .ReviewAnswers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (known is not null && (known.ReviewId != review.Id || known.EmployeeId != me.Id))
        {
            return TypedResults.NotFound();
        }

        if (known is null)
        {
            var answer = new ReviewAnswer
            {
                Id = request.Id,
                ReviewId = review.Id,
                EmployeeId = me.Id,
                Text = text,
                AnsweredAtUtc = time.GetUtcNow().UtcDateTime,
            };
            db.ReviewAnswers.Add(answer);
            Journal.Note(
                db,
                new("jawab-hari", me.Id, me.Name, $"Menjawab tentang {Indonesian.DayAndMonth(review.Date)}: {text}")
                {
                    SubjectId = me.Id,
                    About = Month.Of(review.Date).ToString(),
                },
                time,
                answer
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.Ok(new Response(request.Id));
    }
}
