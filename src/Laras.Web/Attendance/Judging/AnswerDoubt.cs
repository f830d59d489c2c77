using System.Text.Json;
using System.Text.Json.Serialization;
using Laras.Core;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Access.Safety;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>A person answers a doubt about an own tap: one ready-made answer, and words if he likes.</summary>
public static class AnswerDoubt
{
    public const string Route = "/api/saku/doubts/{tap:guid}";

    /// <param name="Id">Made by the phone: sent twice, it is one answer.</param>
    public sealed record Request(Guid? Id, string? Answer, string? Note)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(Route, HandleAsync)
            .Produces<Response>()
            .ForOwnRecord()
            .TakesInContract<Request>()
            .WithName("AnswerDoubt")
            .WithSummary("Answer a doubt about an own tap");

    internal static async Task<Results<JsonHttpResult<Response>, NotFound, ProblemHttpResult>> HandleAsync(
        Guid tap,
        Request request,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = OwnRecord.PersonOf(context);
        var judged = await db
            .TapJudgements.Where(row => row.TapId == tap && row.EmployeeId == me)
            .Select(row => (DateOnly?)row.LocalDate)
            .FirstOrDefaultAsync(cancellationToken);
        if (judged is not { } date)
        {
            return TypedResults.NotFound();
        }

        var note = request.Note?.Trim();
        if (request.Id is not { } id || !DoubtAnswers.IsKnown(request.Answer) || note?.Length > DoubtAnswers.NoteMax)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "Jawaban belum dapat dibaca. Yang tersimpan tetap aman.",
                detail: $"Pilih salah satu jawaban; keterangan paling panjang {DoubtAnswers.NoteMax} huruf."
            );
        }

        var earlier = await db.TapAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (earlier is null)
        {
            await WriteAsync(db, id, tap, me, date, request.Answer!, note, time, cancellationToken);
        }
        else if (earlier.EmployeeId != me || earlier.TapId != tap)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Json(new Response(id), AnswerJson.Default.Response);
    }

    private static async Task WriteAsync(
        LarasDb db,
        Guid id,
        Guid tap,
        EmployeeId me,
        DateOnly date,
        string said,
        string? note,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var name = await db
            .Employees.Where(person => person.Id == me)
            .Select(person => person.Name)
            .SingleAsync(cancellationToken);
        var answer = new TapAnswer
        {
            Id = id,
            TapId = tap,
            EmployeeId = me,
            Answer = said,
            Note = string.IsNullOrEmpty(note) ? null : note,
            AnsweredAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.TapAnswers.Add(answer);
        Journal.Note(
            db,
            new(
                "jawab-pertanyaan",
                me,
                name,
                $"Menjawab pertanyaan tentang {Indonesian.DayAndMonth(date)}: {DoubtAnswers.WordsOf(said)}."
            )
            {
                SubjectId = me,
                About = Month.Of(date).ToString(),
            },
            time,
            answer
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Writes the answer without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AnswerDoubt.Response))]
internal sealed partial class AnswerJson : JsonSerializerContext;
