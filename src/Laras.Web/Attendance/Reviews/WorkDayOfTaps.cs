using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Attendance.Judging;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Reviews;

/// <summary>To which work day taps belong: after a night shift that is not the date on the wall.</summary>
internal static class WorkDayOfTaps
{
    /// <summary>By the tap; a tap that belongs to no day of work of its person is not among them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, WorkDay>> FindAsync(
        LarasDb db,
        IReadOnlyCollection<TapJudgement> taps,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var wanted = taps.Select(tap => tap.TapId).ToHashSet();
        var months = taps.SelectMany(tap => MonthsAround(tap.LocalDate).Select(month => (month, tap.EmployeeId)))
            .ToLookup(one => one.month, one => one.EmployeeId);
        var found = new Dictionary<Guid, WorkDay>();
        foreach (var month in months)
        {
            var days = await LoadWorkDays.ForAsync(db, month, month.Key, time, cancellationToken);
            foreach (var day in days.Values.SelectMany(days => days))
            {
                foreach (var tap in day.Taps.Where(tap => wanted.Contains(tap.Id)))
                {
                    found[tap.Id] = day;
                }
            }
        }

        return found;
    }

    private static IEnumerable<Month> MonthsAround(DateOnly date) =>
        new[] { date.AddDays(-WorkDays.MarginDays), date, date.AddDays(WorkDays.MarginDays) }
            .Select(Month.Of)
            .Distinct();
}
