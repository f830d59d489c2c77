using Laras.Web.Access.Accounts.Cards;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Safety;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.SecondFactor;

/// <summary>
/// Kominfo takes the second factor of a person away whose telephone is lost; the person sets up a new one when signing
/// in. Nobody does it for himself, and everything that was open ends.
/// </summary>
public static class ReleaseSecondFactor
{
    private const string Because = "kunci kedua dilepas";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/meja/kartu/{number}/faktor", HandleAsync)
            .WithSummary("Take the second factor of a person away");

    internal static async Task<RedirectHttpResult> HandleAsync(
        [FromForm] BareForm form,
        string number,
        HttpContext context,
        LarasDb db,
        UserManager<Account> accounts,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var account = await (
            from employee in db.Employees
            where employee.Nip == number || employee.LocalId == number
            join row in db.Accounts on employee.Id equals row.EmployeeId
            select row
        ).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            // Without an account there is nothing to take away.
            return TypedResults.LocalRedirect($"{CardsPage.Path}?q={Uri.EscapeDataString(number)}");
        }

        if (account.EmployeeId == viewer.Id)
        {
            // For himself everybody has his own page.
            return TypedResults.LocalRedirect("/meja/akun");
        }

        await Sessions.EndAllAsync(db, account.EmployeeId, Because, except: null, cancellationToken);
        Journal.Note(
            db,
            new("lepas-faktor-kedua", viewer.Id, viewer.Name, "Melepas kunci keduanya karena HP hilang atau rusak.")
            {
                SubjectId = account.EmployeeId,
            },
            time
        );
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, false);
        return TypedResults.LocalRedirect($"{CardsPage.Path}?q={Uri.EscapeDataString(number)}");
    }
}
