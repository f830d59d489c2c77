using System.Security.Claims;
using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Access;

/// <summary>
/// A visitor of the demonstration town takes the place of one of its invented people. Where real people live this
/// does not exist, and on a network it does not exist either.
/// </summary>
public static class SignInForDemonstration
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/masuk/peragaan", HandleAsync).WithSummary("Take a place in the demonstration town");

    internal static async Task<RedirectHttpResult> HandleAsync(
        [FromForm] Guid orang,
        [FromForm] string? kembali,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (!region.IsDemonstration || !IsThisMachine(context))
        {
            return TypedResults.LocalRedirect(Gate.DoorPath);
        }

        var people = await DemonstrationPeople.FindAsync(db, region.Today(time), cancellationToken);
        var person = people.FirstOrDefault(person => person.Id == new EmployeeId(orang));
        if (person is null)
        {
            return TypedResults.LocalRedirect(Gate.DoorPath);
        }

        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString())], scheme);
        await context.SignInAsync(scheme, new(identity));
        return TypedResults.LocalRedirect(OwnPath(kembali));
    }

    /// <summary>Only a path of this server; anything else would send a person who just signed in to a stranger.</summary>
    internal static string OwnPath(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl) ? path : "/meja";

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && System.Net.IPAddress.IsLoopback(caller);
}
