using Laras.Web.Access.Accounts.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Access.Accounts.Outside;

/// <summary>The button on the sign-in page: remembers the trip in this browser and sends it to the provider.</summary>
public static class LeaveForProvider
{
    public const string Path = "/masuk/luar";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, HandleAsync).WithSummary("Go to the provider to sign in");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromServices] OutsideProvider? provider,
        [FromQuery(Name = Gate.ReturnParameter)] string? wanted,
        HttpContext context,
        OutsideTrips trips,
        SignInAttempts attempts,
        CancellationToken cancellationToken
    )
    {
        if (provider is null)
        {
            return TypedResults.NotFound();
        }

        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            // Nobody is sent off to sign in by a page of somebody else; he presses the button himself.
            return TypedResults.LocalRedirect(Gate.DoorPath);
        }

        // A key of its own for each attempt: a whole office may share the address, and only the address counts here.
        var attempt = context.TraceIdentifier;
        var from = context.Connection.RemoteIpAddress;
        var trip = OutsideTrip.Begin(wanted);
        if (attempts.Begin(attempt, from) is { Ticks: > 0 })
        {
            return Refuse(OutsideRefusal.TooOften, trip);
        }

        if (await provider.AddressAsync(trip, BackTo(context.Request), cancellationToken) is not { } address)
        {
            return Refuse(OutsideRefusal.Away, trip);
        }

        attempts.Succeeded(attempt, from);
        trips.Keep(context, trip);
        return TypedResults.Redirect(address);
    }

    /// <summary>The address that the provider has written down for this Laras.</summary>
    internal static string BackTo(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{ReturnFromProvider.Path}";

    /// <summary>Back to the door with a sentence; the page that was wanted is not lost.</summary>
    internal static RedirectHttpResult Refuse(OutsideRefusal refusal, OutsideTrip? trip) =>
        TypedResults.LocalRedirect(
            $"{Gate.DoorPath}?{OutsideRefusalWords.Parameter}={refusal.Word()}"
                + (trip is null ? "" : $"&{Gate.ReturnParameter}={Uri.EscapeDataString(trip.Return)}")
        );
}
