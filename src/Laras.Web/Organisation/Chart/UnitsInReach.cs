using Laras.Web.Access;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.Chart;

/// <summary>The units whose chart a viewer may open: all of them, or those of a grant with everything below.</summary>
internal sealed class UnitsInReach
{
    private readonly HashSet<Guid>? limit;

    private UnitsInReach(IReadOnlyList<Unit> units, HashSet<Guid>? limit)
    {
        this.limit = limit;
        Units = limit is null ? units : [.. units.Where(unit => limit.Contains(unit.Id))];
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Null for a unit that does not exist and for one out of reach alike.</summary>
    public Unit? Find(string code) => Units.FirstOrDefault(unit => unit.Code == code);

    public bool Contains(Guid unit) => limit is null || limit.Contains(unit);

    public static async Task<UnitsInReach> ForAsync(LarasDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Code).ToListAsync(cancellationToken);
        if (viewer.ReachesRegion)
        {
            return new(units, null);
        }

        var granted = viewer
            .Offices.Where(office => viewer.ReachOf(office) is Reach.Unit or Reach.Agency)
            .Select(office => office.UnitId)
            .OfType<Guid>()
            .ToHashSet();
        var parents = units.ToDictionary(unit => unit.Id, unit => unit.ParentId);
        return new(units, [.. units.Select(unit => unit.Id).Where(id => IsBelow(id))]);

        bool IsBelow(Guid id)
        {
            var seen = new HashSet<Guid>();
            for (Guid? step = id; step is { } unit && seen.Add(unit); step = parents.GetValueOrDefault(unit))
            {
                if (granted.Contains(unit))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
