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
        return
        [
            .. placed
                .Select(person => new Person(person.Id, person.Nip ?? person.LocalId ?? person.Id.ToString()))
                .OrderBy(person => person.Number, StringComparer.Ordinal),
        ];
    }
}
