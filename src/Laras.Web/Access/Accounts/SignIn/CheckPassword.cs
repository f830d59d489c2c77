using System.Net;
using Laras.Web.Access.Accounts.Passwords;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Laras.Web.Access.Accounts.SignIn;

/// <summary>
/// Looks whether number and password belong together. Unknown, wrong, blocked and left get one answer after one hash, so
/// that neither the words nor the time tell who works here.
/// </summary>
public sealed class CheckPassword(LarasDb db, IPasswordHasher<Account> hasher, SignInAttempts attempts)
{
    private const int NumberMax = 64;

    private static readonly Account Nobody = new() { EmployeeId = default, CreatedAtUtc = default };

    /// <summary>A hash nobody knows the password of: whoever is unknown costs the same work as everybody else.</summary>
    private static readonly string NobodysHash = new PasswordHasher<Account>(
        Options.Create(new PasswordHasherOptions { IterationCount = AccountParts.HashRounds })
    ).HashPassword(Nobody, Guid.CreateVersion7().ToString());

    public abstract record Answer
    {
        private Answer() { }

        public sealed record Right(Account Account) : Answer;

        public sealed record Wrong : Answer;

        /// <summary>Too many attempts from here for this number; nothing was looked at.</summary>
        public sealed record Wait(TimeSpan For) : Answer;
    }

    public async Task<Answer> RunAsync(
        string? number,
        string? password,
        IPAddress? address,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var written = NumberOf(number);
        if (attempts.Begin(written, address) is { Ticks: > 0 } wait)
        {
            return new Answer.Wait(wait);
        }

        var account = await OfNumberAsync(db, written, today, cancellationToken);
        var given = password is { Length: <= PasswordRules.LengthMax } ? password : "";
        var verdict = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash, given);
        if (
            account?.PasswordHash is null
            || account.BlockedAtUtc is not null
            || verdict == PasswordVerificationResult.Failed
        )
        {
            return new Answer.Wrong();
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = hasher.HashPassword(account, given);
        }

        attempts.Succeeded(written, address);
        return new Answer.Right(account);
    }

    /// <summary>A number as it is stored: a NIP may be typed with the spaces and dots of the card.</summary>
    internal static string NumberOf(string? typed)
    {
        var text = (typed ?? "").Trim();
        var digits = string.Concat(text.Where(c => c is not (' ' or '.' or '-')));
        var number = digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : text;
        return number.Length > NumberMax ? number[..NumberMax] : number;
    }

    /// <summary>The account of somebody who still works here.</summary>
    internal static Task<Account?> OfNumberAsync(
        LarasDb db,
        string number,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        (
            from employee in db.Employees
            where employee.Nip == number || employee.LocalId == number
            where employee.EndsOn == null || employee.EndsOn >= today
            join account in db.Accounts on employee.Id equals account.EmployeeId
            select account
        ).FirstOrDefaultAsync(cancellationToken);
}
