using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>A person ends one of his sessions, or all but the one he sits at.</summary>
public static class EndOwnSessions
{
    private const string ByOwner = "diakhiri pemiliknya";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/meja/akun/sesi", HandleAsync).WithSummary("End own sessions");

    /// <param name="sesi">One session; none means all others.</param>
    internal static async Task<RedirectHttpResult> HandleAsync(
        [FromForm] Guid? sesi,
        HttpContext context,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        var here = SessionClaims.Of(context.User);
        var person = Viewer.Of(context).Id;
        if (sesi is { } one)
        {
            await Sessions.EndAsync(db, person, one, ByOwner, cancellationToken);
        }
        else
        {
            await Sessions.EndAllAsync(db, person, ByOwner, here?.Id, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.LocalRedirect("/meja/akun");
    }
}
