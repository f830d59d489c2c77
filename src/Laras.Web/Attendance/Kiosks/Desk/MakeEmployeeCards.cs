using System.Security.Cryptography;
using Laras.Core;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>Prints cards for people without a phone; a new card ends the older one of its person. Secrets leave only on paper.</summary>
internal static class MakeEmployeeCards
{
    /// <summary>Cards in one print run: 25 sheets.</summary>
    public const int CardsMax = 200;

    /// <summary>A card as it is printed.</summary>
    public sealed record Made(Employee Employee, string? Unit, string Secret);

    /// <param name="batch">Made by the page, so that the same page sent twice prints no second set.</param>
    /// <returns>None when this print run was made before.</returns>
    public static async Task<IReadOnlyList<Made>> RunAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> people,
        Guid batch,
        Viewer by,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await db.EmployeeCards.AnyAsync(card => card.BatchId == batch, cancellationToken))
        {
            return [];
        }

        var ids = people.Distinct().Take(CardsMax).ToList();
        var now = time.GetUtcNow().UtcDateTime;
        var found = await PersonAtWork
            .Of(db, today)
            .Where(person => ids.Contains(person.Employee.Id))
            .OrderBy(person => person.Employee.Name)
            .ToListAsync(cancellationToken);
        var older = await db
            .EmployeeCards.Where(card => ids.Contains(card.EmployeeId) && card.EndedAtUtc == null)
            .ToListAsync(cancellationToken);
        older.ForEach(card => card.EndedAtUtc = now);
        var made = found
            .DistinctBy(person => person.Employee.Id)
            .Select(person => new Made(
                person.Employee,
                person.Unit?.Name,
                RandomNumberGenerator.GetString(CodeSigns.All, CodeReading.SecretSigns)
            ))
            .ToList();
        foreach (var card in made)
        {
            db.EmployeeCards.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = card.Employee.Id,
                    CardHash = CodeSigns.HashOf(card.Secret),
                    BatchId = batch,
                    MadeById = by.Id,
                    MadeBy = by.Name,
                    MadeAtUtc = now,
                }
            );
            Journal.Note(
                db,
                new("buat-kartu-pegawai", by.Id, by.Name, "Membuat kartu pegawai; kartu sebelumnya tidak berlaku lagi.")
                {
                    SubjectId = card.Employee.Id,
                },
                time
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return made;
    }
}
