using Laras.Core;
using Laras.Web.Employees;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>Who is below a person, in a unit or in an agency on one day.</summary>
internal sealed class PeopleInReach(LarasDb db, DateOnly today)
{
    private IQueryable<Placement> Today =>
        db.Placements.Where(placement => placement.From <= today && (placement.To == null || placement.To >= today));

    /// <summary>
    /// Everybody for whom the person decides today, and whoever these decide for, without the person at the top. An
    /// acting head reaches the staff from the first to the last day of the letter.
    /// </summary>
    public async Task<HashSet<EmployeeId>> BelowAsync(EmployeeId top, CancellationToken cancellationToken)
    {
        var found = new HashSet<EmployeeId> { top };
        List<EmployeeId> level = [top];
        while (level.Count > 0)
        {
            var staff = await StaffOf.ForAnyAsync(db, level, today, cancellationToken);

            // A circle of superiors is a slip of the pen in the data; whoever was seen is not asked again.
            level = [.. staff.Where(found.Add)];
        }

        found.Remove(top);
        return found;
    }

    /// <summary>Everybody in a unit and in the units below it; nobody when the grant names no unit.</summary>
    public async Task<HashSet<EmployeeId>> InUnitAsync(Guid? unit, CancellationToken cancellationToken)
    {
        if (unit is not { } top)
        {
            return [];
        }

        var parents = await ParentsAsync(cancellationToken);
        var below = parents.Keys.Where(id => Chain(id, parents).Contains(top)).ToHashSet();
        return await Today
            .Where(placement => below.Contains(placement.UnitId))
            .Select(placement => placement.EmployeeId)
            .ToHashSetAsync(cancellationToken);
    }

    /// <summary>Everybody in the agency that the unit, or else the person's own placement, belongs to.</summary>
    public async Task<HashSet<EmployeeId>> InAgencyAsync(
        Guid? unit,
        EmployeeId person,
        CancellationToken cancellationToken
    )
    {
        var own =
            unit
            ?? await Today
                .Where(placement => placement.EmployeeId == person)
                .Select(placement => (Guid?)placement.UnitId)
                .FirstOrDefaultAsync(cancellationToken);
        return own is { } start
            ? await InUnitAsync(Chain(start, await ParentsAsync(cancellationToken)).Last(), cancellationToken)
            : [];
    }

    private Task<Dictionary<Guid, Guid?>> ParentsAsync(CancellationToken cancellationToken) =>
        db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken);

    private static List<Guid> Chain(Guid unit, Dictionary<Guid, Guid?> parents)
    {
        List<Guid> chain = [unit];
        while (parents.GetValueOrDefault(chain[^1]) is { } parent && !chain.Contains(parent))
        {
            chain.Add(parent);
        }

        return chain;
    }
}
