using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>
/// Once a superior's word can no longer be taken back, "was not at work" becomes his proposed correction, by the rules of
/// every other one: a second person decides, and the employee may object. Nothing here decides anything.
/// </summary>
public static class ProposeReturned
{
    /// <summary>Older ones were proposed long ago, or could not be.</summary>
    private const int DaysBack = 40;

    /// <returns>How many proposals were made.</returns>
    public static async Task<int> RunAsync(
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(time);
        var today = region.Today(time);
        var midnight = region.Zone.ToUtc(today.ToDateTime(TimeOnly.MinValue));
        var since = midnight.AddDays(-DaysBack);
        var days = await db
            .DayReviews.AsNoTracking()
            .Where(row => row.Verdict == ReviewVerdict.Returned)
            .Where(row => row.RecordedAtUtc >= since && row.RecordedAtUtc < midnight)
            .Where(row => !db.CorrectionProposals.Any(proposal => proposal.Id == row.Id))
            .Select(row => new { row.EmployeeId, row.Date })
            .Distinct()
            .ToListAsync(cancellationToken);
        var proposed = 0;
        foreach (var day in days)
        {
            var standing = await StandingReviews.OfAsync(db, [day.EmployeeId], day.Date, day.Date, cancellationToken);
            if (
                standing.GetValueOrDefault((day.EmployeeId, day.Date)) is { } review
                && review.RecordedAtUtc < midnight
                && ReviewWords.Find(review.Verdict, review.Ready) is { ClaimsAbsence: true }
                && await ProposeAsync(db, review, today, time, cancellationToken)
            )
            {
                proposed++;
            }
        }

        return proposed;
    }

    private static async Task<bool> ProposeAsync(
        LarasDb db,
        DayReview review,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await Viewer.FindAsync(db, review.DecidedById, null, today, cancellationToken) is not { } author)
        {
            return false;
        }

        // The id of the decision is the id of the proposal, so a second run makes no second one.
        var request = new ProposeCorrection.Request(
            review.Id,
            review.EmployeeId,
            review.Date,
            new("tanpa_keterangan", null, null),
            $"{review.Text} (dikembalikan atasan saat menyetujui)",
            author
        );
        return await ProposeCorrection.HandleAsync(db, request, today, time, cancellationToken)
            is ProposeCorrection.Outcome.Proposed;
    }
}
