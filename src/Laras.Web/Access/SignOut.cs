using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Contracts;
using Laras.Web.Access.Safety;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Access;

/// <summary>Ends the visit. Only a form may do it, so that no link can sign a person out.</summary>
public static class SignOut
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/keluar", HandleAsync).WithSummary("Sign out");

    /// <summary>The same for the phone, whose requests carry no form; only pages of this server may ask.</summary>
    public static void MapForPhone(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/saku/sign-out", HandleOnPhoneAsync)
            .InContract()
            .WithName("SignOut")
            .WithSummary("Sign out on the phone");

    internal static async Task<NoContent> HandleOnPhoneAsync(
        HttpContext context,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        await HandleAsync(new(), context, db, cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<RedirectHttpResult> HandleAsync(
        [FromForm] BareForm form,
        HttpContext context,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        if (SessionClaims.Of(context.User) is { } here)
        {
            await Sessions.EndAsync(db, here.Employee, here.Id, Sessions.SignedOut, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        SessionCookie.Clear(context);
        return TypedResults.LocalRedirect(Gate.DoorPath);
    }
}
