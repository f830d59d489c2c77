using Laras.Core;
using Laras.Core.Objections;
using Laras.Web.Access;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Objections.OnPhone;

/// <summary>"Ada yang keliru": the own objection, sent from the phone. Its id is made there, so sent twice it is one.</summary>
public static class SendObjection
{
    /// <param name="Day">Day of the month; null for an objection to a line.</param>
    /// <param name="Line">Place of the line on the slip, from 1.</param>
    public sealed record Request(Guid Id, int? Day, int? Line, string? Reason, string? Text)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    /// <param name="Before">The same matter was brought before; this is where it stands.</param>
    public sealed record Response(Guid Id, bool Before);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(OpenMatter.Route, HandleAsync)
            .TakesInContract<Request>()
            .WithName("SendObjection")
            .WithSummary("Write an objection to an own day or line");

    internal static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> HandleAsync(
        string monthText,
        Request request,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (request is { Day: null, Line: null })
        {
            return OpenMatter.AskWhich();
        }

        var me = Viewer.Of(context);
        if (
            !Month.TryParse(monthText, out var month)
            || await MatterAsync(db, month, request, me.Id, cancellationToken) is not { } matter
        )
        {
            return TypedResults.NotFound();
        }

        var reason = ObjectionWords.Read<ObjectionReason>(request.Reason);
        var sent = new FileObjection.Request(request.Id, me.Id, matter, reason, request.Text ?? "", me);
        return await FileObjection.HandleAsync(db, sent, region, time, cancellationToken) switch
        {
            FileObjection.Outcome.Filed filed => TypedResults.Ok(new Response(filed.Id, false)),
            FileObjection.Outcome.FiledBefore before => TypedResults.Ok(new Response(before.Id, true)),
            FileObjection.Outcome.Refused refused => TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "Keberatan belum terkirim",
                detail: string.Join(' ', refused.Sentences)
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<ObjectionMatter?> MatterAsync(
        LarasDb db,
        Month month,
        Request request,
        EmployeeId me,
        CancellationToken cancellationToken
    )
    {
        if (request.Day is { } day)
        {
            return day >= 1 && day <= month.DayCount ? ObjectionMatter.OfDay(month.FirstDay.AddDays(day - 1)) : null;
        }

        return await OpenMatter.LineAsync(db, month, request.Line, me, cancellationToken) is { } line
            ? ObjectionMatter.OfLine(month, line.Label)
            : null;
    }
}
