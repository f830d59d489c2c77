using Laras.Core.Attendance.Reviews;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews.Upward;

/// <summary>At which desks days wait that went up already and that nobody has decided since, the fullest first.</summary>
public static class LateDesks
{
    /// <summary>Older ones are for the lock of the month.</summary>
    private const int DaysBack = 31;

    /// <param name="From">The superior who had them first.</param>
    /// <param name="To">Who may decide too now.</param>
    public sealed record Desk(string From, string To, int Days, DateOnly Oldest);

    public static async Task<IReadOnlyList<Desk>> OnAsync(
        LarasDb db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = today.AddDays(-DaysBack);
        var open = await db
            .RaisedDays.AsNoTracking()
            .Where(row => row.Date >= since)
            .Where(row =>
                !db.DayReviews.Any(review =>
                    review.EmployeeId == row.EmployeeId
                    && review.Date == row.Date
                    && review.Verdict != ReviewVerdict.Withdrawn
                    && !db.DayReviews.Any(later => later.Withdraws == review.Id)
                )
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. open.GroupBy(row => (row.FromId, row.ToId))
                .Select(desk =>
                {
                    var last = desk.MaxBy(row => row.RaisedAtUtc)!;
                    return new Desk(last.From, last.To, desk.Count(), desk.Min(row => row.Date));
                })
                .OrderByDescending(desk => desk.Days)
                .ThenBy(desk => desk.From, StringComparer.Ordinal),
        ];
    }
}
