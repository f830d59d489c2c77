using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Passwords;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>Opens an account with its card, once: by a password of the person's own, or by a PIN on a device that is bound now.</summary>
public sealed class UseStartCard(
    LarasDb db,
    IPasswordHasher<Account> hasher,
    DeviceProofs proofs,
    Region region,
    TimeProvider time
)
{
    private const string Because = "kartu mulai baru dipakai";

    private const string TooLate =
        "Kartu ini baru saja dipakai. Kalau itu bukan Anda, segera beri tahu operator unit Anda.";

    /// <summary>What the person chose; exactly one of password and device is there.</summary>
    public sealed record Choice(string? Password, BindDevice.Request? Device);

    /// <summary>Sentences when something is in the way; none when the person is signed in.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(
        HttpContext context,
        ReadStartCard.Reading.Open card,
        Choice choice,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(choice);
        var about = PersonalWords.Of(card.Employee, region);
        var problems = choice.Device is { } wanted
            ? BindDevice.Problems(wanted, about, proofs)
            : PasswordRules.Problems(choice.Password, about);
        if (problems.Count > 0)
        {
            return problems;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var taken = await db
            .StartCards.Where(row => row.Id == card.Card.Id && row.UsedAtUtc == null && row.VoidedAtUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.UsedAtUtc, now), cancellationToken);
        if (taken == 0)
        {
            return [TooLate];
        }

        var account = await OpenAccount.OfAsync(db, card.Employee, now, cancellationToken);
        await Sessions.EndAllAsync(db, card.Employee.Id, Because, except: null, cancellationToken);
        var device = await OpenAsync(account, choice, cancellationToken);
        NoteUse(card.Employee, device);
        await OpenVisit.RunAsync(
            context,
            db,
            account,
            device is null ? SessionKind.Desk : SessionKind.Phone,
            device?.Id,
            secondFactor: false,
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return [];
    }

    private async Task<BoundDevice?> OpenAsync(Account account, Choice choice, CancellationToken cancellationToken)
    {
        await BindDevice.OpenPinsAsync(db, account.EmployeeId, cancellationToken);
        account.SecurityStamp = Guid.CreateVersion7().ToString();
        if (choice.Device is { } wanted)
        {
            return await BindDevice.AddAsync(db, account, wanted, hasher, time, cancellationToken);
        }

        account.PasswordHash = hasher.HashPassword(account, choice.Password!);
        account.PasswordSetAtUtc = time.GetUtcNow().UtcDateTime;
        return null;
    }

    private void NoteUse(Employee employee, BoundDevice? device) =>
        Journal.Note(
            db,
            new(
                "pakai-kartu-mulai",
                employee.Id,
                employee.Name,
                device is null
                    ? "Memakai kartu mulai dan memilih kata sandi; semua sesi sebelumnya berakhir."
                    : $"Memakai kartu mulai dan memilih PIN di {device.Name}; semua sesi sebelumnya berakhir."
            )
            {
                SubjectId = employee.Id,
            },
            time
        );
}
