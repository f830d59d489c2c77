using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Corrections;

/// <summary>One judged day of one person.</summary>
public static class OneDay
{
    /// <summary>Null when the person does not work for the region on that date.</summary>
    public static async Task<WorkDay?> LoadAsync(
        LarasDb db,
        EmployeeId employee,
        DateOnly date,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var days = await LoadWorkDays.ForAsync(db, [employee], Month.Of(date), time, cancellationToken);
        return days.GetValueOrDefault(employee)?.FirstOrDefault(day => day.Date == date);
    }
}
