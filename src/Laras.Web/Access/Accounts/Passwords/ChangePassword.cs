using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>A person changes the password with the old one. Every other session ends, and this one gets a new token.</summary>
public sealed class ChangePassword(
    LarasDb db,
    IPasswordHasher<Account> hasher,
    SignInAttempts attempts,
    Region region,
    TimeProvider time
)
{
    public sealed record Request(string Old, string New, string Again);

    /// <summary>Sentences when something is in the way; none when the new password counts.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(
        HttpContext context,
        Request request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);
        var viewer = Viewer.Of(context);
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.EmployeeId == viewer.Id, cancellationToken);
        var employee = await db.Employees.SingleAsync(row => row.Id == viewer.Id, cancellationToken);
        if (account?.PasswordHash is null)
        {
            return ["Anda belum punya kata sandi. Minta kartu mulai kepada operator unit Anda."];
        }

        // Somebody at an open desk must not be able to guess the old password at leisure.
        var key = "ganti " + account.UserName;
        var address = context.Connection.RemoteIpAddress;
        if (attempts.Begin(key, address) is { Ticks: > 0 } wait)
        {
            return [Sentences.Wait(wait)];
        }

        var old = request.Old.Length <= PasswordRules.LengthMax ? request.Old : "";
        if (hasher.VerifyHashedPassword(account, account.PasswordHash, old) == PasswordVerificationResult.Failed)
        {
            return ["Kata sandi sekarang belum cocok. Kata sandi Anda masih yang lama."];
        }

        attempts.Succeeded(key, address);
        if (request.New != request.Again)
        {
            return ["Isian kedua tidak sama dengan yang pertama. Tulis kata sandi baru dua kali."];
        }

        var problems = PasswordRules.Problems(request.New, PersonalWords.Of(employee, region));
        if (problems.Count > 0)
        {
            return problems;
        }

        account.PasswordHash = hasher.HashPassword(account, request.New);
        account.PasswordSetAtUtc = time.GetUtcNow().UtcDateTime;
        account.SecurityStamp = Guid.CreateVersion7().ToString();
        await RenewAsync(context, viewer, account, cancellationToken);
        return [];
    }

    private async Task RenewAsync(
        HttpContext context,
        Viewer viewer,
        Account account,
        CancellationToken cancellationToken
    )
    {
        var here = SessionClaims.Of(context.User);
        var session = await db.Sessions.SingleAsync(row => row.Id == here!.Value.Id, cancellationToken);
        await Sessions.EndAllAsync(db, viewer.Id, Sessions.PasswordChanged, session.Id, cancellationToken);
        Journal.Note(
            db,
            new("ganti-kata-sandi", viewer.Id, viewer.Name, "Mengganti kata sandi; semua sesi lain berakhir.")
            {
                SubjectId = viewer.Id,
            },
            time
        );
        await OpenVisit.RunAsync(
            context,
            db,
            account,
            session.Kind,
            session.DeviceId,
            session.SecondFactorAtUtc is not null,
            cancellationToken
        );
    }
}
