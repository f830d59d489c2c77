using Laras.Web.Employees;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts;

/// <summary>The account of a person, made when there is none yet. It has no password until the person chooses one.</summary>
public static class OpenAccount
{
    /// <summary>A new account is added to the unit of work; the caller saves.</summary>
    public static async Task<Account> OfAsync(
        LarasDb db,
        Employee employee,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(employee);
        var known =
            db.Accounts.Local.FirstOrDefault(account => account.EmployeeId == employee.Id)
            ?? await db.Accounts.SingleOrDefaultAsync(account => account.EmployeeId == employee.Id, cancellationToken);
        if (known is not null)
        {
            return known;
        }

        var made = new Account
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = employee.Id,
            UserName = employee.Number,
            NormalizedUserName = new UpperInvariantLookupNormalizer().NormalizeName(employee.Number),
            SecurityStamp = Guid.CreateVersion7().ToString(),
            CreatedAtUtc = nowUtc,
        };
        db.Accounts.Add(made);
        return made;
    }

    /// <summary>Two who need the first account of a person at the same moment both make it; the second one writes on the first one's.</summary>
    internal static async Task OnceMoreAsync(LarasDb db, Func<Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write();
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            await write();
        }
    }
}
