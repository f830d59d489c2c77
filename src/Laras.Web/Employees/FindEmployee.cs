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
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reachable);
        var employee = await db
            .Employees.AsNoTracking()
            .SingleOrDefaultAsync(person => person.Nip == number || person.LocalId == number, cancellationToken);
        return employee is not null && reachable.Contains(employee.Id) ? employee : null;
    }
}
