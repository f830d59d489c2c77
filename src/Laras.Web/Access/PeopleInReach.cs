using Laras.Core;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>
/// Who is below a person, in a unit or in an agency on one day. A question about units is one walk through their tree
/// inside the database; a walk that comes round in a circle, by a slip of the pen in the data, ends where it began.
/// </summary>
internal sealed class PeopleInReach(LarasDb db, DateOnly today)
{
    /// <summary>
    /// Everybody for whom the person decides today, and whoever these decide for, without the person at the top. An
    /// acting head reaches the staff from the first to the last day of the letter.
    /// </summary>
    public async Task<HashSet<EmployeeId>> BelowAsync(Viewer top, CancellationToken cancellationToken)
    {
        var found = new HashSet<EmployeeId> { top.Id };
        var staff = top.Staff ?? await StaffOf.ForAsync(db, top.Id, today, cancellationToken);
        List<EmployeeId> level = [.. staff.Where(found.Add)];
        while (level.Count > 0)
        {
            var below = await StaffOf.ForAnyAsync(db, level, today, cancellationToken);

            // A circle of superiors is a slip of the pen in the data; whoever was seen is not asked again.
            level = [.. below.Where(found.Add)];
        }

        found.Remove(top.Id);
        return found;
    }

    /// <summary>Whether a person is among them; whoever is directly below costs no question at all.</summary>
    public async Task<bool> IsBelowAsync(EmployeeId person, Viewer top, CancellationToken cancellationToken) =>
        person != top.Id
        && (top.Staff?.Contains(person) == true || (await BelowAsync(top, cancellationToken)).Contains(person));

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
