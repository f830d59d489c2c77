using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Access.Roles;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Saku;

/// <summary>
/// Whom somebody asks for help: the operator of the own unit, else of the nearest one above it, else BKPSDM. Nobody is
/// told to ask himself.
/// </summary>
internal static class WhoHelps
{
    public static async Task<SakuMe.Contact?> ForAsync(
        LarasDb db,
        EmployeeId person,
        Guid? unit,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var grants = await (
            from grant in RolesHeld.On(db, today)
            where grant.Role == Role.UnitOperator || grant.Role == Role.Personnel
            where grant.EmployeeId != person
            orderby grant.From, grant.Id
            join holder in db.Employees on grant.EmployeeId equals holder.Id
            select new
            {
                grant.Role,
                grant.UnitId,
                Holder = holder,
            }
        ).ToListAsync(cancellationToken);
        foreach (var one in await UpwardsAsync(db, unit, cancellationToken))
        {
            if (grants.FirstOrDefault(grant => grant.Role == Role.UnitOperator && grant.UnitId == one.Id) is { } near)
            {
                return new(CallName.Of(near.Holder), $"operator {one.Name}");
            }
        }

        return grants.FirstOrDefault(grant => grant.Role == Role.Personnel) is { } far
            ? new(CallName.Of(far.Holder), "BKPSDM")
            : null;
    }

    /// <summary>The unit, then those above it, the nearest first.</summary>
    private static async Task<IReadOnlyList<Unit>> UpwardsAsync(
        LarasDb db,
        Guid? unit,
        CancellationToken cancellationToken
    )
    {
        var way = new List<Unit>();
        while (unit is { } id && way.TrueForAll(known => known.Id != id))
        {
            var one = await db.Units.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
            way.Add(one);
            unit = one.ParentId;
        }

        return way;
    }
}
