using Laras.Core;
using Laras.Web.Storage;

namespace Laras.Web.Access;

/// <summary>The people whom a request may touch: the sum of what each office of the viewer reaches.</summary>
public sealed class Reachable
{
    private readonly HashSet<EmployeeId>? people;

    private Reachable(HashSet<EmployeeId>? people) => this.people = people;

    /// <summary>Null when there is no limit.</summary>
    public IReadOnlySet<EmployeeId>? People => people;

    public bool Contains(EmployeeId person) => people is null || people.Contains(person);

    /// <summary>All of them, for a list. Whether one person is among them is answered cheaper by <see cref="IncludesAsync"/>.</summary>
    public static async Task<Reachable> ForAsync(
        LarasDb db,
        Viewer viewer,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.ReachesRegion)
        {
            return new(null);
        }

        var reach = new PeopleInReach(db, today);
        var people = new HashSet<EmployeeId>();
        foreach (var office in viewer.Offices)
        {
            people.UnionWith(
                viewer.ReachOf(office) switch
                {
                    Reach.Self => [viewer.Id],
                    Reach.Staff => await reach.BelowAsync(viewer, cancellationToken),
                    Reach.Unit => await reach.InUnitAsync(office.UnitId, cancellationToken),
                    Reach.Agency => await reach.InAgencyAsync(office.UnitId, viewer.Id, cancellationToken),
                    Reach.Nobody or Reach.Region => [],
                }
            );
        }

        return new(people);
    }

    /// <summary>Whether a request may touch one person: one query for a unit, none for oneself or whoever is directly below.</summary>
    public static async Task<bool> IncludesAsync(
        LarasDb db,
        Viewer viewer,
        EmployeeId person,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.ReachesRegion)
        {
            return true;
        }

        var reach = new PeopleInReach(db, today);
        foreach (var office in viewer.Offices)
        {
            var isReached = viewer.ReachOf(office) switch
            {
                Reach.Self => person == viewer.Id,
                Reach.Staff => await reach.IsBelowAsync(person, viewer, cancellationToken),
                Reach.Unit => await reach.IsInUnitAsync(person, office.UnitId, cancellationToken),
                Reach.Agency => (await reach.InAgencyAsync(office.UnitId, viewer.Id, cancellationToken)).Contains(
                    person
                ),
                Reach.Nobody or Reach.Region => false,
            };
            if (isReached)
            {
                return true;
            }
        }

        return false;
    }
}
