using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Reviews.OutsideTaps;

/// <summary>An outside tap of somebody about whom a superior decides, with whether the day was accepted.</summary>
public sealed record ReviewedTap(OutsideTap Tap, EmployeeId Person, string Name, bool IsAccepted)
{
    /// <summary>Null for a tap of another superior's people, and for one that was not outside.</summary>
    internal static async Task<ReviewedTap?> FindAsync(
        LarasDb db,
        Viewer by,
        (Guid Tap, EmployeeId Person, DateOnly Date) asked,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (tap, person, date) = asked;
        var scope = await ReviewScope.OfAsync(db, by, region.Today(time), cancellationToken);
        if (!scope.Contains(person, date))
        {
            return null;
        }

        var days = await new LoadDaysUnderReview(db, region, time).BetweenAsync(
            [person],
            date,
            date,
            cancellationToken,
            withPattern: false
        );
        var taps = await LoadOutsideTaps.OfAsync(db, [tap], cancellationToken);
        return days is [var day] && day.Outside.Contains(tap) && taps.TryGetValue(tap, out var found)
            ? new(found, person, scope.People[person].Name, day.Standing?.Verdict == ReviewVerdict.Accepted)
            : null;
    }
}
