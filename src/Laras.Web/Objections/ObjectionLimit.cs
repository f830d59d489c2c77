using System.Globalization;
using Laras.Core.Calendar;
using Laras.Core.Objections;
using Laras.Web.Attendance;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections;

/// <summary>How many working days this region gives whoever must answer.</summary>
public static class ObjectionLimit
{
    /// <summary>Name of the region's setting: a whole number of working days.</summary>
    public const string Setting = "keberatan.hari_kerja";

    /// <summary>The longest stretch of free days that nobody will exceed, so that the calendar is read far enough.</summary>
    private const int DaysAhead = 200;

    public static async Task<int> WorkingDaysAsync(LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var text = await db
            .Settings.Where(setting => setting.Name == Setting)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken);
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= AnswerLimit.WorkingDaysMax
            ? days
            : AnswerLimit.UsualWorkingDays;
    }

    /// <summary>The last day on which something written today is answered in time.</summary>
    public static async Task<DateOnly> LastDayAsync(LarasDb db, DateOnly today, CancellationToken cancellationToken)
    {
        WorkCalendar calendar = await LoadWorkCalendar.BetweenAsync(
            db,
            today,
            today.AddDays(DaysAhead),
            cancellationToken
        );
        return AnswerLimit.LastDay(today, await WorkingDaysAsync(db, cancellationToken), calendar);
    }
}
