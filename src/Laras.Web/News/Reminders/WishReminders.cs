using Laras.Web.Access;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.News.Reminders;

/// <summary>A person wants to be reminded of Masuk and Pulang, or not any more.</summary>
public static class WishReminders
{
    public const string Route = "/api/saku/reminders";

    public sealed record Request(bool IsOn)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(Route, HandleAsync)
            .TakesInContract<Request>()
            .WithName("WishReminders")
            .WithSummary("Whether to be reminded of coming and leaving");

    internal static async Task<NoContent> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context).Id;
        var wish = await db.ReminderWishes.SingleOrDefaultAsync(row => row.EmployeeId == me, cancellationToken);
        if (request.IsOn && wish is null)
        {
            db.ReminderWishes.Add(new() { EmployeeId = me, SinceUtc = time.GetUtcNow().UtcDateTime });
        }
        else if (!request.IsOn && wish is not null)
        {
            db.ReminderWishes.Remove(wish);
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
