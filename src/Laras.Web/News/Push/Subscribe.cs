using Laras.Web.Access;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Contracts;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News.Push;

/// <summary>A browser asks to be woken for its person, or not any more.</summary>
public static class Subscribe
{
    public const string Route = "/api/saku/push";
    public const string EndRoute = "/api/saku/push/end";
    private const int SubscriptionsMax = 10;

    public sealed record Request(string? Endpoint, string? PublicKey, string? Secret)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(Route, HandleAsync)
            .TakesInContract<Request>()
            .WithName("WakeForNews")
            .WithSummary("This browser wants to be woken for notices");
        routes
            .MapPost(EndRoute, EndAsync)
            .TakesInContract<Request>()
            .WithName("EndWaking")
            .WithSummary("This browser does not want to be woken any more");
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        PushAddresses services,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context).Id;
        if (!services.Allows(request.Endpoint) || !EncryptPush.IsUsable(request.PublicKey, request.Secret))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "Kabar di layar belum bisa dinyalakan",
                detail: "Browser ini belum didukung. Kabar tetap bisa dibaca di dalam aplikasi."
            );
        }

        // A browser belongs to whoever asked last: on a shared phone nobody reads the notices of another.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.PushSubscriptions.Where(row => row.Endpoint == request.Endpoint).ExecuteDeleteAsync(cancellationToken);
        var old = await db
            .PushSubscriptions.Where(row => row.EmployeeId == me)
            .OrderByDescending(row => row.AddedAtUtc)
            .Skip(SubscriptionsMax - 1)
            .ToListAsync(cancellationToken);
        db.PushSubscriptions.RemoveRange(old);
        db.PushSubscriptions.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = me,
                Endpoint = request.Endpoint!,
                PublicKey = request.PublicKey!,
                Secret = request.Secret!,
                SessionId = SessionClaims.Of(context.User)?.Id,
                AddedAtUtc = time.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> EndAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context).Id;
        await db
            .PushSubscriptions.Where(row => row.Endpoint == request.Endpoint && row.EmployeeId == me)
            .ExecuteDeleteAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
