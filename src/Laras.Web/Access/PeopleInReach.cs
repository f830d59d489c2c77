using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>
/// Who is below a person, in a unit or in an agency on one day. Each question is one walk through the tree inside the
/// database; a walk that comes round in a circle, by a slip of the pen in the data, ends where it began.
/// </summary>
internal sealed class PeopleInReach(LarasDb db, DateOnly today)
{
    /// <summary>Everybody below in the chain of superiors, without the person at its top.</summary>
    public async Task<HashSet<EmployeeId>> BelowAsync(EmployeeId top, CancellationToken cancellationToken)
    {
        var found = await PeopleAsync(
            $"""
            WITH RECURSIVE below (id) AS (
                SELECT employee_id FROM placements
                WHERE supervisor_id = {top.Value} AND "from" <= {today} AND ("to" IS NULL OR "to" >= {today})
                UNION
                SELECT placements.employee_id FROM placements JOIN below ON placements.supervisor_id = below.id
                WHERE "from" <= {today} AND ("to" IS NULL OR "to" >= {today})
            )
            SELECT id AS "Value" FROM below
            """,
            cancellationToken
        );
        found.Remove(top);
        return found;
    }

    /// <summary>Whether the chain of superiors that begins above a person leads to somebody else, the top.</summary>
    public async Task<bool> IsBelowAsync(EmployeeId person, EmployeeId top, CancellationToken cancellationToken) =>
        person != top
        && await IsFoundAsync(
            $"""
            WITH RECURSIVE above (id) AS (
                SELECT supervisor_id FROM placements
                WHERE employee_id = {person.Value} AND "from" <= {today} AND ("to" IS NULL OR "to" >= {today})
                UNION
                SELECT placements.supervisor_id FROM placements JOIN above ON placements.employee_id = above.id
                WHERE "from" <= {today} AND ("to" IS NULL OR "to" >= {today})
            )
            SELECT id AS "Value" FROM above WHERE id = {top.Value}
            """,
            cancellationToken
        );

    /// <summary>Everybody in a unit and in the units below it; nobody when the grant names no unit.</summary>
    public async Task<HashSet<EmployeeId>> InUnitAsync(Guid? unit, CancellationToken cancellationToken) =>
        unit is { } top
            ? await PeopleAsync(
                $"""
                WITH RECURSIVE inside (id) AS (
                    SELECT id FROM units WHERE id = {top}
                    UNION
                    SELECT units.id FROM units JOIN inside ON units.parent_id = inside.id
                )
                SELECT employee_id AS "Value" FROM placements JOIN inside ON placements.unit_id = inside.id
                WHERE "from" <= {today} AND ("to" IS NULL OR "to" >= {today})
                """,
                cancellationToken
            )
            : [];

    public async Task<bool> IsInUnitAsync(EmployeeId person, Guid? unit, CancellationToken cancellationToken) =>
        unit is { } top
        && await IsFoundAsync(
            $"""
            WITH RECURSIVE around (id) AS (
                SELECT unit_id FROM placements
                WHERE employee_id = {person.Value} AND "from" <= {today} AND ("to" IS NULL OR "to" >= {today})
                UNION
                SELECT units.parent_id FROM units JOIN around ON units.id = around.id WHERE parent_id IS NOT NULL
            )
            SELECT id AS "Value" FROM around WHERE id = {top}
            """,
            cancellationToken
        );

    /// <summary>Everybody in the agency that the unit, or else the person's own placement, belongs to.</summary>
    public async Task<HashSet<EmployeeId>> InAgencyAsync(
        Guid? unit,
        EmployeeId person,
        CancellationToken cancellationToken
    )
    {
        var start =
            unit
            ?? await db
                .Placements.Where(placement => placement.EmployeeId == person)
                .Where(placement => placement.From <= today && (placement.To == null || placement.To >= today))
                .Select(placement => (Guid?)placement.UnitId)
                .FirstOrDefaultAsync(cancellationToken);
        return start is { } own
            ? await PeopleAsync(
                $"""
                WITH RECURSIVE around (id, parent_id) AS (
                    SELECT id, parent_id FROM units WHERE id = {own}
                    UNION
                    SELECT units.id, units.parent_id FROM units JOIN around ON units.id = around.parent_id
                ),
                inside (id) AS (
                    SELECT id FROM around WHERE parent_id IS NULL
                    UNION
                    SELECT units.id FROM units JOIN inside ON units.parent_id = inside.id
                )
                SELECT employee_id AS "Value" FROM placements JOIN inside ON placements.unit_id = inside.id
                WHERE "from" <= {today} AND ("to" IS NULL OR "to" >= {today})
                """,
                cancellationToken
            )
            : [];
    }

    private async Task<HashSet<EmployeeId>> PeopleAsync(FormattableString sql, CancellationToken cancellationToken) =>
        [.. (await db.Database.SqlQuery<Guid>(sql).ToListAsync(cancellationToken)).Select(id => new EmployeeId(id))];

    private async Task<bool> IsFoundAsync(FormattableString sql, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Guid>(sql).ToListAsync(cancellationToken)).Count > 0;
}
