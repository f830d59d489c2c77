using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>
/// At whose screens a person is at home on a date: the own unit, and for a section (bagian) also the office above it,
/// because they share a door. A school's teacher at the agency's screen is at another office.
/// </summary>
public static class OwnUnits
{
    public static async Task<IReadOnlySet<Guid>> OfAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = await db
            .Placements.Where(placement => placement.EmployeeId == person)
            .Where(placement => placement.From <= date && (placement.To == null || placement.To >= date))
            .Select(placement => placement.UnitId)
            .ToListAsync(cancellationToken);
        return Of(own, await UnitsAbove.LoadAsync(db, cancellationToken));
    }

    /// <param name="placedAt">The units of the person's placements on the date.</param>
    public static IReadOnlySet<Guid> Of(IEnumerable<Guid> placedAt, UnitsAbove units)
    {
        ArgumentNullException.ThrowIfNull(placedAt);
        ArgumentNullException.ThrowIfNull(units);
        var found = new HashSet<Guid>();
        for (var steps = new Queue<Guid>(placedAt); steps.TryDequeue(out var step); )
        {
            if (found.Add(step) && units.Find(step) is { Kind: UnitKind.Section, Above: { } above })
            {
                steps.Enqueue(above);
            }
        }

        return found;
    }
}
