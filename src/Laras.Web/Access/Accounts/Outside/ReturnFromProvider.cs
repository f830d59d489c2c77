using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Outside;

/// <summary>
/// The way back from the provider: whoever it names and who works here is signed in. Nobody becomes an employee by it.
/// </summary>
public static class ReturnFromProvider
{
    public const string Path = LeaveForProvider.Path + "/kembali";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, HandleAsync).WithSummary("Come back from the provider");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromServices] OutsideProvider? provider,
        HttpContext context,
        LarasDb db,
        OutsideTrips trips,
        SignInAttempts attempts,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (provider is null)
        {
            return TypedResults.NotFound();
        }

        var attempt = context.TraceIdentifier;
        var from = context.Connection.RemoteIpAddress;
        var trip = trips.End(context);
        if (attempts.Begin(attempt, from) is { Ticks: > 0 })
        {
            return LeaveForProvider.Refuse(OutsideRefusal.TooOften, trip);
        }

        var back = LeaveForProvider.BackTo(context.Request);
        var proof = await provider.ProveAsync(context.Request.Query, trip, back, cancellationToken);
        if (proof is not OutsideProof.Of(var number, var secondFactor))
        {
            return LeaveForProvider.Refuse(((OutsideProof.Refused)proof).Why, trip);
        }

        if (await AccountAsync(db, number, provider.Settings.Name, region, time, cancellationToken) is not { } account)
        {
            return LeaveForProvider.Refuse(OutsideRefusal.Unknown, trip);
        }

        attempts.Succeeded(attempt, from);
        await OpenVisit.RunAsync(context, db, account, SessionKind.Desk, device: null, secondFactor, cancellationToken);
        return TypedResults.LocalRedirect(trip!.Return);
    }

    /// <summary>The account of somebody who works here and whom nobody has stopped; his first one is made now.</summary>
    private static async Task<Account?> AccountAsync(
        LarasDb db,
        string said,
        string providerName,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var number = CheckPassword.NumberOf(said);
        var today = region.Today(time);
        var employee = await db
            .Employees.Where(row => row.Nip == number || row.LocalId == number)
            .Where(row => row.EndsOn == null || row.EndsOn >= today)
            .FirstOrDefaultAsync(cancellationToken);
        if (employee is null)
        {
            return null;
        }

        var account = await OpenAccount.OfAsync(db, employee, time.GetUtcNow().UtcDateTime, cancellationToken);
        if (db.Entry(account).State == EntityState.Added)
        {
            Journal.Note(
                db,
                new(
                    "akun-dari-luar",
                    employee.Id,
                    employee.Name,
                    $"Masuk pertama kali lewat {providerName}; akunnya dibuka tanpa kata sandi."
                )
                {
                    SubjectId = employee.Id,
                },
                time
            );
        }

        return account.BlockedAtUtc is null ? account : null;
    }
}
