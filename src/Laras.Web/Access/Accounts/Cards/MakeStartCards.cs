using Laras.Core;
using Laras.Web.Access.Roles;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>Makes start cards for people; every older open card of theirs becomes void. Secrets leave only on paper.</summary>
public static class MakeStartCards
{
    /// <summary>Cards in one print run: 25 sheets.</summary>
    public const int CardsMax = 200;

    /// <param name="Batch">Made by the page, so that the same page sent twice prints nothing twice.</param>
    /// <param name="ById">The operator; null on the command line.</param>
    /// <param name="ReachesRegion">Whether the operator looks after the whole region, and so also after those with an office.</param>
    public sealed record Request(
        Guid Batch,
        IReadOnlyCollection<EmployeeId> People,
        EmployeeId? ById,
        string By,
        bool ReachesRegion
    );

    /// <summary>A card as it is printed.</summary>
    public sealed record Made(Employee Employee, string? Unit, CardSecret Secret, DateTime ExpiresAtUtc);

    /// <param name="Refused">Who got no card, and why, in sentences.</param>
    /// <param name="WasPrinted">This print run was made before; its secrets are gone.</param>
    public sealed record Response(IReadOnlyList<Made> Cards, IReadOnlyList<string> Refused, bool WasPrinted);

    public static async Task<Response> RunAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        if (await db.StartCards.AnyAsync(card => card.BatchId == request.Batch, cancellationToken))
        {
            return new([], [], WasPrinted: true);
        }

        var ids = request.People.Distinct().Take(CardsMax).ToArray();
        var people = await PersonAtWork
            .Of(db, today)
            .Where(person => ids.Contains(person.Employee.Id))
            .OrderBy(person => person.Employee.Name)
            .ToListAsync(cancellationToken);
        var refusals = await RefusalsAsync(db, request, today, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var older = await db
            .StartCards.Where(card =>
                ids.Contains(card.EmployeeId) && card.UsedAtUtc == null && card.VoidedAtUtc == null
            )
            .ToListAsync(cancellationToken);

        var made = new List<Made>();
        var refused = new List<string>();
        foreach (var person in people.DistinctBy(person => person.Employee.Id))
        {
            var employee = person.Employee;
            if (refusals(employee.Id) is { } reason)
            {
                refused.Add($"{employee.Name}: {reason}");
                continue;
            }

            older.Where(card => card.EmployeeId == employee.Id).ToList().ForEach(card => card.VoidedAtUtc = now);
            made.Add(Add(db, request, employee, person.Unit?.Name, time));
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(made, refused, WasPrinted: false);
    }

    private static Made Add(LarasDb db, Request request, Employee employee, string? unit, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var secret = CardSecret.New();
        var id = Guid.CreateVersion7();
        db.StartCards.Add(
            new()
            {
                Id = id,
                EmployeeId = employee.Id,
                BatchId = request.Batch,
                TokenHash = CardSecret.HashOfToken(secret.Token),
                CodeHash = CardSecret.HashOfCode(secret.Code, id),
                MadeById = request.ById,
                MadeBy = request.By,
                MadeAtUtc = now,
                ExpiresAtUtc = now.AddDays(StartCard.DaysValid),
            }
        );
        Journal.Note(
            db,
            new(
                "buat-kartu-mulai",
                request.ById,
                request.By,
                "Membuat kartu mulai; kartu sebelumnya tidak berlaku lagi."
            )
            {
                SubjectId = employee.Id,
            },
            time
        );
        return new(employee, unit, secret, now.AddDays(StartCard.DaysValid));
    }

    /// <summary>Whoever holds a card can become its owner, so not every operator makes one for everybody.</summary>
    private static async Task<Func<EmployeeId, string?>> RefusalsAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var blocked = await db
            .Accounts.Where(account => account.BlockedAtUtc != null)
            .Select(account => account.EmployeeId)
            .ToHashSetAsync(cancellationToken);
        var officials = await RolesHeld
            .On(db, today)
            .Select(grant => grant.EmployeeId)
            .ToHashSetAsync(cancellationToken);
        return person =>
            person == request.ById ? "kartu untuk diri sendiri dibuat operator lain."
            : blocked.Contains(person) ? "akunnya sedang dihentikan. Buka lagi akunnya dahulu."
            : !request.ReachesRegion && officials.Contains(person)
                ? "memegang peran khusus, jadi kartunya dibuat Kominfo atau BKPSDM."
            : null;
    }
}
