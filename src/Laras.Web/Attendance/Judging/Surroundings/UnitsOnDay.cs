using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging.Surroundings;

/// <summary>Where some people are placed, on any day.</summary>
internal sealed class UnitsOnDay
{
    private readonly ILookup<EmployeeId, (DateOnly From, DateOnly To, Guid Unit)> stays;

    private UnitsOnDay(ILookup<EmployeeId, (DateOnly From, DateOnly To, Guid Unit)> stays) => this.stays = stays;

    public static async Task<UnitsOnDay> LoadAsync(
        LarasDb db,
        IEnumerable<EmployeeId> people,
        CancellationToken cancellationToken
    )
    {
        EmployeeId[] ids = [.. people.Distinct()];
        var rows = await db
            .Placements.AsNoTracking()
            .Where(placement => ids.Contains(placement.EmployeeId))
            .Select(placement => new
            {
                placement.EmployeeId,
                placement.From,
                placement.To,
                placement.UnitId,
            })
            .ToListAsync(cancellationToken);
        return new(rows.ToLookup(row => row.EmployeeId, row => (row.From, row.To ?? DateOnly.MaxValue, row.UnitId)));
    }

    public Guid? Of(EmployeeId person, DateOnly date)
    {
        foreach (var unit in AllOf(person, date))
        {
            return unit;
        }

        return null;
    }

    /// <summary>More than one for somebody with two posts.</summary>
    public IEnumerable<Guid> AllOf(EmployeeId person, DateOnly date) =>
        from stay in stays[person]
        where stay.From <= date && date <= stay.To
        select stay.Unit;
}
