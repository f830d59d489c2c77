using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance;

/// <summary>In which time zone a person works on a date: paper says the hour on the wall, not the zone of the wall.</summary>
internal sealed class PlacesOfWork
{
    private readonly ILookup<EmployeeId, (DateOnly From, DateOnly To, Zone Zone)> stays;

    private PlacesOfWork(ILookup<EmployeeId, (DateOnly From, DateOnly To, Zone Zone)> stays) => this.stays = stays;

    public static async Task<PlacesOfWork> LoadAsync(LarasDb db, CancellationToken cancellationToken)
    {
        var rows = await db
            .Placements.Join(
                db.Units,
                placement => placement.UnitId,
                unit => unit.Id,
                (placement, unit) =>
                    new
                    {
                        placement.EmployeeId,
                        placement.From,
                        placement.To,
                        unit.Zone,
                    }
            )
            .ToListAsync(cancellationToken);
        return new(rows.ToLookup(row => row.EmployeeId, row => (row.From, row.To ?? DateOnly.MaxValue, row.Zone)));
    }

    public Zone? ZoneOf(EmployeeId person, DateOnly date)
    {
        foreach (var (from, to, zone) in stays[person])
        {
            if (from <= date && date <= to)
            {
                return zone;
            }
        }

        return null;
    }
}
