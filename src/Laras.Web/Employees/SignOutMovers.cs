using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>
/// Who decides for whom changes with a placement, so whoever an import places anew signs in again and goes on with
/// nothing he was allowed before.
/// </summary>
internal static class SignOutMovers
{
    /// <summary>Ends the sessions of everybody whose placement this unit of work adds or changes; the caller saves.</summary>
    public static Task RunAsync(LarasDb db, CancellationToken cancellationToken) =>
        Sessions.EndAllAsync(
            db,
            [
                .. db
                    .ChangeTracker.Entries<Placement>()
                    .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                    .Select(entry => entry.Entity.EmployeeId)
                    .Distinct(),
            ],
            Sessions.PlacementChanged,
            except: null,
            cancellationToken
        );
}
