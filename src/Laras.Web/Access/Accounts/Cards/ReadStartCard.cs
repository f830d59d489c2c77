using System.Security.Cryptography;
using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>Finds the card that a token from the QR code, or a number with a typed code, belongs to, and tells whether it still opens.</summary>
public sealed class ReadStartCard(LarasDb db, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>After a typed code the address carries the card itself, sealed, for this long.</summary>
    private static readonly TimeSpan SealLife = TimeSpan.FromMinutes(30);

    private const string SealMark = "k-";
    private const int TokenMax = 400;

    private readonly ITimeLimitedDataProtector seal = protection
        .CreateProtector("laras.kartu-mulai")
        .ToTimeLimitedDataProtector();

    public abstract record Reading
    {
        private Reading() { }

        public sealed record Unknown : Reading;

        public sealed record Used(DateTime AtUtc) : Reading;

        public sealed record Expired(DateTime AtUtc) : Reading;

        /// <summary>A newer card took its place, or the account was stopped.</summary>
        public sealed record Void : Reading;

        public sealed record Open(StartCard Card, Employee Employee, string? Unit) : Reading;
    }

    public async Task<Reading> ByTokenAsync(string? token, DateOnly today, CancellationToken cancellationToken)
    {
        var given = token is { Length: > 0 and <= TokenMax } ? token : "-";
        var sealedId = given.StartsWith(SealMark, StringComparison.Ordinal) ? Unseal(given[SealMark.Length..]) : null;
        var hash = CardSecret.HashOfToken(given);
        var card = await db
            .StartCards.AsNoTracking()
            .SingleOrDefaultAsync(row => row.TokenHash == hash || row.Id == sealedId, cancellationToken);
        return card is null ? new Reading.Unknown() : await ReadAsync(card, today, cancellationToken);
    }

    /// <summary>The token under which the card with this typed code is reached; null when they do not belong together.</summary>
    public async Task<string?> TokenOfCodeAsync(string? number, string? code, CancellationToken cancellationToken)
    {
        var written = CheckPassword.NumberOf(number);
        var card = await (
            from employee in db.Employees
            where employee.Nip == written || employee.LocalId == written
            join made in db.StartCards on employee.Id equals made.EmployeeId
            orderby made.MadeAtUtc descending
            select made
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);

        // Unknown numbers cost the same work as known ones.
        var isRight = CardSecret.IsCode(code ?? "", card?.Id ?? Guid.Empty, card?.CodeHash ?? "");
        return card is not null && isRight ? SealMark + seal.Protect(card.Id.ToString(), SealLife) : null;
    }

    private async Task<Reading> ReadAsync(StartCard card, DateOnly today, CancellationToken cancellationToken)
    {
        var person = await PersonAtWork
            .Of(db, today)
            .Where(row => row.Employee.Id == card.EmployeeId)
            .FirstOrDefaultAsync(cancellationToken);
        var isBlocked = await db.Accounts.AnyAsync(
            account => account.EmployeeId == card.EmployeeId && account.BlockedAtUtc != null,
            cancellationToken
        );
        return card switch
        {
            { UsedAtUtc: { } used } => new Reading.Used(used),
            { VoidedAtUtc: not null } => new Reading.Void(),
            _ when isBlocked || person is null => new Reading.Void(),
            _ when card.ExpiresAtUtc <= time.GetUtcNow().UtcDateTime => new Reading.Expired(card.ExpiresAtUtc),
            _ => new Reading.Open(card, person.Employee, person.Unit?.Name),
        };
    }

    private Guid? Unseal(string text)
    {
        try
        {
            return Guid.Parse(seal.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
