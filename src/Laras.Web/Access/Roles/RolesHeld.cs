using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Roles;

/// <summary>The grants that count on a day: begun by their letter, ended neither by it nor by a later one.</summary>
public static class RolesHeld
{
    public static IQueryable<RoleGrant> On(LarasDb db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return NotOver(db, today).Where(grant => grant.From <= today);
    }

    /// <summary>With those that begin on a later day.</summary>
    public static IQueryable<RoleGrant> NotOver(LarasDb db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .RoleGrants.AsNoTracking()
            .Where(grant => grant.To == null || grant.To >= today)
            .Where(grant => !db.RoleGrantEnds.Any(end => end.GrantId == grant.Id && end.LastDay < today));
    }
}
