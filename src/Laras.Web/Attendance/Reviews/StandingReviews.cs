using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>Of every day the decision that stands: the last one that nobody took back.</summary>
public static class StandingReviews
{
    public static async Task<IReadOnlyDictionary<(EmployeeId Person, DateOnly Date), DayReview>> OfAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> people,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .DayReviews.AsNoTracking()
            .Where(row => people.Contains(row.EmployeeId) && row.Date >= from && row.Date <= to)
            .ToListAsync(cancellationToken);
        return Of(rows).ToDictionary(row => (row.EmployeeId, row.Date));
    }

    /// <summary>One for each day at most.</summary>
    public static IEnumerable<DayReview> Of(IReadOnlyCollection<DayReview> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var withdrawn = rows.Select(row => row.Withdraws).OfType<Guid>().ToHashSet();
        return rows.Where(row => row.Verdict != ReviewVerdict.Withdrawn && !withdrawn.Contains(row.Id))
            .GroupBy(row => (row.EmployeeId, row.Date))
            .Select(group => group.OrderBy(row => row.RecordedAtUtc).ThenBy(row => row.Id).Last());
    }
}
