using System.Globalization;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>What this region calls usual.</summary>
public static class LoadReviewTolerance
{
    /// <summary>Name of the region's setting: whole minutes.</summary>
    public const string Setting = "setujui.terlambat_wajar";

    private const int MinutesMax = 240;

    public static async Task<ReviewTolerance> ForRegionAsync(LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var text = await db
            .Settings.Where(setting => setting.Name == Setting)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken);
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes <= MinutesMax
            ? new(minutes)
            : ReviewTolerance.Usual;
    }
}
