using Laras.Web.Storage;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>The last step of every way to sign in: a new session, and its token in the browser's cookie.</summary>
public static class OpenVisit
{
    /// <summary>Saves the unit of work: what led here is stored together with the session, or neither is.</summary>
    /// <param name="secondFactor">Whether this way of signing in has already shown a second factor.</param>
    public static async Task<Session> RunAsync(
        HttpContext context,
        LarasDb db,
        Account account,
        SessionKind kind,
        Guid? device,
        bool secondFactor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(account);
        if (SessionClaims.Of(context.User) is { } before)
        {
            // Whoever signs in where somebody is signed in takes over the browser, and never the old session.
            await Sessions.EndAsync(db, before.Employee, before.Id, Sessions.SignedInAgain, cancellationToken);
        }

        var begun = Sessions.Begin(
            db,
            account.EmployeeId,
            kind,
            device,
            BrowserWords.Of(context.Request.Headers.UserAgent)
        );
        begun.Session.SecondFactorAtUtc = secondFactor ? begun.Session.CreatedAtUtc : null;
        account.LastSignedInAtUtc = begun.Session.CreatedAtUtc;
        await db.SaveChangesAsync(cancellationToken);
        SessionCookie.Write(context, begun.Token, begun.Session.ExpiresAtUtc);
        return begun.Session;
    }
}
