using Laras.Core;
using Laras.Core.Tpp.Periods;
using Laras.Web.Access;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Tpp.Periods;

/// <summary>One form for each step of a month, so that each has its own row in the permission table.</summary>
public static class SendStep
{
    internal const string RunField = "hitungan";
    internal const string ReasonField = "alasan";

    private sealed record Form(MonthStep Step, string Word, Role Office);

    private static readonly Form[] Forms =
    [
        new(MonthStep.Lock, "kunci", Role.Personnel),
        new(MonthStep.Reopen, "buka", Role.Personnel),
        new(MonthStep.Calculate, "tetapkan", Role.Organisation),
        new(MonthStep.Check, "periksa", Role.Treasurer),
        new(MonthStep.Approve, "setujui", Role.Leader),
        new(MonthStep.Pay, "bayar", Role.Treasurer),
    ];

    /// <summary>The route of a step's form, as the permission table knows it.</summary>
    internal static string RouteOf(MonthStep step) => $"/meja/tpp/{{monthText}}/langkah/{WordOf(step)}";

    internal static string Href(Month month, MonthStep step) => $"/meja/tpp/{month}/langkah/{WordOf(step)}";

    internal static Role OfficeOf(MonthStep step) => Forms.First(form => form.Step == step).Office;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var form in Forms)
        {
            routes
                .MapPost(
                    RouteOf(form.Step),
                    (string monthText, LarasDb db, TimeProvider time, IAntiforgery fence, HttpContext context) =>
                        SendAsync(form, monthText, db, time, fence, context)
                )
                .WithSummary($"Take the step {form.Step} with a month");
        }
    }

    private static string WordOf(MonthStep step) => Forms.First(form => form.Step == step).Word;

    private static async Task<Results<RedirectHttpResult, NotFound, BadRequest>> SendAsync(
        Form form,
        string monthText,
        LarasDb db,
        TimeProvider time,
        IAntiforgery fence,
        HttpContext context
    )
    {
        if (!Month.TryParse(monthText, out var month))
        {
            return TypedResults.NotFound();
        }

        if (!await fence.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var fields = await context.Request.ReadFormAsync(context.RequestAborted);
        var viewer = Viewer.Of(context);
        var sentences =
            form.Step == MonthStep.Reopen
                ? SentencesOf(
                    await OpenMonthAgain.HandleAsync(
                        db,
                        new(month, viewer.Id, viewer.Name, fields[ReasonField]),
                        time,
                        context.RequestAborted
                    )
                )
                : SentencesOf(
                    await TakeStep.HandleAsync(
                        db,
                        new(month, form.Step, viewer.Id, viewer.Name, form.Office)
                        {
                            SeenRun = Guid.TryParse(fields[RunField], out var seen) ? seen : null,
                            Reasons = ReasonsIn(fields),
                        },
                        time,
                        context.RequestAborted
                    )
                );
        return TypedResults.LocalRedirect(
            sentences.Count == 0
                ? MonthLockPage.Href(month)
                : $"{MonthLockPage.Href(month)}?{PassedRemark.Parameter}={PassedRemark.Seal(context, sentences)}"
        );
    }

    /// <summary><c>alasan.pin</c> says why open pins do not hold the lock up.</summary>
    private static Dictionary<string, string> ReasonsIn(IFormCollection fields) =>
        fields
            .Where(field => field.Key.StartsWith($"{ReasonField}.", StringComparison.Ordinal))
            .ToDictionary(field => field.Key[(ReasonField.Length + 1)..], field => field.Value.ToString());

    private static IReadOnlyList<string> SentencesOf(TakeStep.Outcome outcome) =>
        outcome is TakeStep.Outcome.Refused refused ? refused.Sentences : [];

    private static IReadOnlyList<string> SentencesOf(OpenMonthAgain.Outcome outcome) =>
        outcome is OpenMonthAgain.Outcome.Refused refused ? [refused.Sentence] : [];
}
