using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Access;

/// <summary>Ends the visit. Only a form may do it, so that no link can sign a person out.</summary>
public static class SignOut
{
    /// <summary>The form is empty; naming it makes the framework check its antiforgery token.</summary>
    internal sealed record Form;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/keluar", HandleAsync).WithSummary("Sign out");

    internal static async Task<RedirectHttpResult> HandleAsync([FromForm] Form form, HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.LocalRedirect(Gate.DoorPath);
    }
}
