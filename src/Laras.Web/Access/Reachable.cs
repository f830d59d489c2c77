using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>The people a viewer may see on a page: the whole region, or the viewer and everybody below.</summary>
public sealed class Reachable
{
    private readonly HashSet<EmployeeId>? people;

    private Reachable(HashSet<EmployeeId>? people) => this.people = people;

    /// <summary>Null when there is no limit.</summary>
    public IReadOnlySet<EmployeeId>? People => people;

    public bool Contains(EmployeeId person) => people is null || people.Contains(person);

    public static async Task<Reachable> ForAsync(
        LarasDb db,
        Viewer viewer,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Reach switch
        {
            Reach.Region => new(null),
            Reach.Nobody => new([]),
            Reach.SelfAndStaff => new(await BelowAsync(db, viewer.Id, today, cancellationToken)),
        };
    }

    private static async Task<HashSet<EmployeeId>> BelowAsync(
        LarasDb db,
        EmployeeId top,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = new HashSet<EmployeeId> { top };
        List<EmployeeId> level = [top];
        while (level.Count > 0)
        {
            var superiors = level;
            var staff = await db
                .Placements.Where(placement =>
                    placement.From <= today && (placement.To == null || placement.To >= today)
                )
                .Where(placement => placement.SupervisorId != null && superiors.Contains(placement.SupervisorId.Value))
                .Select(placement => placement.EmployeeId)
                .ToListAsync(cancellationToken);

            // A circle of superiors is a slip of the pen in the data; whoever was seen is not asked again.
            level = [.. staff.Where(found.Add)];
        }

        return found;
    }
}
