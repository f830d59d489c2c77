using Laras.Web.Access;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>One person by NIP or local number. Somebody outside the viewer's reach is answered like nobody.</summary>
public static class FindEmployee
{
    public static async Task<Employee?> ByNumberAsync(
        LarasDb db,
        string number,
        Reachable reachable,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reachable);
        var employee = await FindAsync(db, number, cancellationToken);
        return employee is not null && reachable.Contains(employee.Id) ? employee : null;
    }

    /// <summary>The same for a page about one person, which needs nobody else.</summary>
    public static async Task<Employee?> ByNumberAsync(
        LarasDb db,
        string number,
        Viewer viewer,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var employee = await FindAsync(db, number, cancellationToken);
        return employee is not null && await Reachable.IncludesAsync(db, viewer, employee.Id, today, cancellationToken)
            ? employee
            : null;
    }

    private static Task<Employee?> FindAsync(LarasDb db, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Employees.AsNoTracking()
            .SingleOrDefaultAsync(person => person.Nip == number || person.LocalId == number, cancellationToken);
    }
}
