using Laras.Web.Access.Accounts;
using Laras.Web.Access.Roles;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>Gives the invented people of the demonstration town accounts, and the roles of their seats by an invented letter.</summary>
public static class SeatDemonstrationPeople
{
    private const string Author = "kota contoh";
    private const string Letter = "SK Bupati 800/12/2026 (contoh)";

    private static readonly DateOnly From = new(2026, 1, 1);

    /// <summary>Adds the grants and accounts that are not there yet to the unit of work; the caller saves.</summary>
    public static async Task RunAsync(LarasDb db, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(time);
        var settings = await db.Settings.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        var people = await DemonstrationPeople.FindAsync(db, Region.From(settings).Today(time), cancellationToken);
        var seated = await db.RoleGrants.Select(grant => grant.EmployeeId).ToHashSetAsync(cancellationToken);
        foreach (var person in people.Where(person => RoleRules.IsGranted(person.Role) && !seated.Contains(person.Id)))
        {
            await GrantRole.AddAsync(
                db,
                new(person.Id, person.Role, person.ForUnit, Letter, From),
                authorId: null,
                Author,
                time,
                cancellationToken
            );
        }

        var ids = people.Select(person => person.Id).ToArray();
        foreach (var employee in await db.Employees.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            await OpenAccount.OfAsync(db, employee, time.GetUtcNow().UtcDateTime, cancellationToken);
        }
    }
}
