using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Reviews;

/// <summary>The decision that stands about a day, in one sentence for its page: <c>Disetujui La Ode Ramli pada 4 Mei 2026 pukul 15.12</c>.</summary>
public static class ReviewInWords
{
    public static async Task<string?> OfDayAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly date,
        Region region,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(region);
        var standing = await StandingReviews.OfAsync(db, [person], date, date, cancellationToken);
        if (standing.GetValueOrDefault((person, date)) is not { } review)
        {
            return null;
        }

        var local = region.Zone.ToLocal(review.SaidAtUtc);
        var words = review.Text.Length > 0 ? $": {review.Text.TrimEnd('.')}" : "";
        return $"{Deed(review.Verdict)} {review.DecidedBy} pada {Indonesian.LongDate(DateOnly.FromDateTime(local))} "
            + $"pukul {Indonesian.HourMinute(TimeOnly.FromDateTime(local))}{words}";
    }

    private static string Deed(ReviewVerdict verdict) =>
        verdict switch
        {
            ReviewVerdict.Accepted => "Disetujui",
            ReviewVerdict.Asked => "Ditanyakan",
            ReviewVerdict.Returned => "Dikembalikan",
            ReviewVerdict.Withdrawn => "Dibatalkan",
        };
}
