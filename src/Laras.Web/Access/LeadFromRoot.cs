using Laras.Web.Layout.Phone;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Access;

/// <summary>The bare address: a telephone is led to the app that is made for it, everything else to the desk.</summary>
public static class LeadFromRoot
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithSummary("Lead to phone or desk");

    internal static RedirectHttpResult Handle(HttpContext context, PhoneFiles phone) =>
        TypedResults.Redirect(phone.IsBuilt && IsTelephone(context.Request) ? PhoneFiles.Home : "/meja");

    /// <summary>Browsers on a telephone say "Mobi" in their name, by the advice of all their makers; tablets do not.</summary>
    internal static bool IsTelephone(HttpRequest request) =>
        request.Headers["Sec-CH-UA-Mobile"] == "?1"
        || request.Headers.UserAgent.ToString().Contains("Mobi", StringComparison.Ordinal);
}
