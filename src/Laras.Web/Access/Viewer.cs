using Laras.Core;
using Laras.Web.Access.Roles;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>The person who looks at the page, the offices this person holds today, and what this request is about.</summary>
public sealed record Viewer
{
    public required EmployeeId Id { get; init; }
    public required string Name { get; init; }
    public required string Post { get; init; }

    /// <summary>Every role held today; everybody holds at least that of an employee.</summary>
    public required IReadOnlyList<Office> Offices { get; init; }

    /// <summary>The row of the permission table that this request falls under.</summary>
    public required PermissionRow? Permission { get; init; }

    /// <summary>Everybody for whom this person decides today; null where nobody has looked yet.</summary>
    public IReadOnlySet<EmployeeId>? Staff { get; init; }

    /// <summary>A role together with the unit it was granted for.</summary>
    public sealed record Office(Role Role, Guid? UnitId);

    /// <summary>The viewer whom the gate let in to this request.</summary>
    public static Viewer Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Viewer>()
            ?? throw new InvalidOperationException("This page has no row in Permissions.");
    }

    /// <summary>Whether this request reaches anybody at all.</summary>
    public bool MayEnter => Offices.Any(office => ReachOf(office) != Reach.Nobody);

    /// <summary>Whether this request reaches everybody of the region.</summary>
    public bool ReachesRegion => Offices.Any(office => ReachOf(office) == Reach.Region);

    public Reach ReachOf(Office office) => Permission?.For(office.Role) ?? Reach.Nobody;

    public bool Is(Role role) => Offices.Any(office => office.Role == role);

    /// <summary>Whether a link or a button to this address would lead anywhere, for somebody at least.</summary>
    public bool MayOpen(string route) => May(HttpMethods.Get, route);

    public bool MaySend(string route) => May(HttpMethods.Post, route);

    private bool May(string method, string route) =>
        Permissions.Find(Permissions.AddressOf(method, route)) is { } row
        && Offices.Any(office => row.For(office.Role) != Reach.Nobody);

    /// <summary>The offices of a person on a day; null when nobody has this id.</summary>
    public static async Task<Viewer?> FindAsync(
        LarasDb db,
        EmployeeId id,
        PermissionRow? permission,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var person = await db
            .Employees.Where(employee => employee.Id == id)
            .Select(employee => new
            {
                employee.Name,
                Post = db
                    .Placements.Where(placement => placement.EmployeeId == id && placement.From <= today)
                    .Where(placement => placement.To == null || placement.To >= today)
                    .Select(placement => placement.Post)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return null;
        }

        var staff = await StaffOf.ForAsync(db, id, today, cancellationToken);
        var granted = await RolesHeld
            .On(db, today)
            .Where(grant => grant.EmployeeId == id)
            .Select(grant => new Office(grant.Role, grant.UnitId))
            .ToListAsync(cancellationToken);
        return new()
        {
            Id = id,
            Name = person.Name,
            Post = person.Post ?? "",
            Offices =
            [
                new(Role.Employee, null),
                .. staff.Count > 0 ? [new Office(Role.Superior, null)] : Array.Empty<Office>(),
                .. granted,
            ],
            Permission = permission,
            Staff = staff,
        };
    }
}
