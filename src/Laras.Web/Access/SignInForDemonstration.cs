using Laras.Core;
using Laras.Web.Access.Accounts;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

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

        await OpenAccount.OnceMoreAsync(db, SitDownAsync, cancellationToken);
        return TypedResults.LocalRedirect(OwnPath(kembali));

        async Task SitDownAsync()
        {
            var employee = await db.Employees.SingleAsync(row => row.Id == person.Id, cancellationToken);
            var account = await OpenAccount.OfAsync(db, employee, time.GetUtcNow().UtcDateTime, cancellationToken);
            await OpenVisit.RunAsync(
                context,
                db,
                account,
                SessionKind.Desk,
                device: null,
                secondFactor: true,
                cancellationToken
            );
        }
    }

    /// <summary>Only a path of this server; anything else would send a person who just signed in to a stranger.</summary>
    internal static string OwnPath(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl) ? path : "/meja";

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && System.Net.IPAddress.IsLoopback(caller);
}
