using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Organisation;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>Where a day stands, in one sentence for its page: <c>Disetujui La Ode Ramli pada 4 Mei 2026 pukul 15.12</c>.</summary>
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
        if (standing.GetValueOrDefault((person, date)) is { } review)
        {
            return Of(review, region);
        }

        var raised = await db
            .RaisedDays.AsNoTracking()
            .SingleOrDefaultAsync(row => row.EmployeeId == person && row.Date == date, cancellationToken);
        return raised is null ? null : Of(raised);
    }

    /// <summary>Where the own days between two dates are: decided, with whom they wait, or gone up.</summary>
    internal static async Task<IReadOnlyDictionary<DateOnly, string>> OfOwnAsync(
        LarasDb db,
        EmployeeId person,
        (DateOnly From, DateOnly To) between,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var days = await new LoadDaysUnderReview(db, region, time).BetweenAsync(
            [person],
            between.From,
            between.To,
            cancellationToken,
            withPattern: false
        );
        var raised = await db
            .RaisedDays.AsNoTracking()
            .Where(row => row.EmployeeId == person && row.Date >= between.From && row.Date <= between.To)
            .ToDictionaryAsync(row => row.Date, cancellationToken);
        var decider = await FindDecider.ForAsync(db, person, region.Today(time), cancellationToken);
        return days.Select(day =>
                (
                    day.Day.Date,
                    Words: day.Standing is { } review ? Of(review, region)
                    : raised.TryGetValue(day.Day.Date, out var up) ? Of(up)
                    : day.Doubts.Count > 0
                        ? $"Menunggu dilihat {decider.Name ?? "BKPSDM"}; sampai diputus harinya dianggap benar"
                    : null
                )
            )
            .Where(one => one.Words is not null)
            .ToDictionary(one => one.Date, one => one.Words!);
    }

    private static string Of(RaisedDay raised) =>
        $"Menunggu dilihat {raised.To}, naik dari {raised.From} karena {Raising.WorkingDays} hari kerja belum diputus; "
        + "sampai diputus harinya dianggap benar";

    private static string Of(DayReview review, Region region)
    {
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
