using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary>In which state a month is: where its last step led to. A month without a step is open.</summary>
public static class PeriodOfMonth
{
    public static async Task<PeriodState> StateAsync(LarasDb db, Month month, CancellationToken cancellationToken) =>
        (await LastStepAsync(db, month, cancellationToken))?.To ?? PeriodState.Open;

    /// <summary>Steps are ordered by their ids, which carry the true time of their making.</summary>
    public static Task<MonthTransition?> LastStepAsync(LarasDb db, Month month, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = month.Key;
        return db
            .MonthTransitions.AsNoTracking()
            .Where(step => step.MonthKey == key)
            .OrderByDescending(step => step.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
