using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>Who is employed and placed in a month, in the order of the employee numbers, which every engine and every batch size shares.</summary>
internal static class MonthPeople
{
    public sealed record Person(EmployeeId Id, string Number);

    public static async Task<IReadOnlyList<Person>> LoadAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var placed = await db
            .Employees.AsNoTracking()
            .Where(person => person.StartedOn == null || person.StartedOn <= last)
            .Where(person => person.EndsOn == null || person.EndsOn >= first)
            .Where(person =>
                db.Placements.Any(place =>
                    place.EmployeeId == person.Id && place.From <= last && (place.To == null || place.To >= first)
                )
            )
            .Select(person => new
            {
                person.Id,
                person.Nip,
                person.LocalId,
            })
            .ToListAsync(cancellationToken);
        return Ordered(placed.Select(person => new Person(person.Id, NumberOf(person.Nip, person.LocalId, person.Id))));
    }

    /// <summary>Who has a slip in a run, in the same order.</summary>
    public static async Task<IReadOnlyList<Person>> OfRunAsync(
        LarasDb db,
        Guid run,
        CancellationToken cancellationToken
    )
    {
        var people = await db
            .Slips.AsNoTracking()
            .Where(slip => slip.RunId == run)
            .Join(
                db.Employees,
                slip => slip.EmployeeId,
                person => person.Id,
                (slip, person) =>
                    new
                    {
                        person.Id,
                        person.Nip,
                        person.LocalId,
                    }
            )
            .ToListAsync(cancellationToken);
        return Ordered(people.Select(person => new Person(person.Id, NumberOf(person.Nip, person.LocalId, person.Id))));
    }

    public static IReadOnlyList<Person> Ordered(IEnumerable<Person> people) =>
        [.. people.OrderBy(person => person.Number, StringComparer.Ordinal)];

    private static string NumberOf(string? nip, string? localId, EmployeeId id) => nip ?? localId ?? id.ToString();
}
