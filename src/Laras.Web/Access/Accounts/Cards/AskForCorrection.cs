using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>
/// Somebody says that name, number or unit shown of him is wrong, on the page of the card or in the phone app. The
/// operator reads it; the person goes on.
/// </summary>
public static class AskForCorrection
{
    public const string Kind = "minta-betulkan";
    public const int WordsMax = 300;

    public sealed record Request(string? Words)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/saku/correction", HandleAsync)
            .TakesInContract<Request>()
            .WithName("AskForCorrection")
            .WithSummary("Tell the operator that own data is wrong");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(request.Words))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "Belum ada keterangannya",
                detail: "Tulis apa yang perlu dibetulkan, lalu kirim lagi. Tidak ada yang berubah."
            );
        }

        var viewer = Viewer.Of(context);
        var employee = await db.Employees.SingleAsync(row => row.Id == viewer.Id, cancellationToken);
        await RunAsync(db, employee, request.Words, time, cancellationToken);
        return TypedResults.NoContent();
    }

    public static async Task RunAsync(
        LarasDb db,
        Employee employee,
        string words,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(employee);
        ArgumentNullException.ThrowIfNull(words);
        var said = words.Trim();
        Journal.Note(
            db,
            new(
                Kind,
                employee.Id,
                employee.Name,
                $"Meminta datanya dibetulkan: {(said.Length > WordsMax ? said[..WordsMax] : said)}"
            )
            {
                SubjectId = employee.Id,
            },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
