using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Storage;

namespace Laras.Web.Attendance;

/// <summary>
/// Reads the plan, taps and letters of some people for one month and lets Core judge their days, in six queries
/// per <see cref="PeopleAtOnce"/> people.
/// </summary>
public static class LoadWorkDays
{
    public const int PeopleAtOnce = 500;

    /// <summary>The days of everybody asked for; the list of somebody who is not employed in that month is empty.</summary>
    public static async Task<IReadOnlyDictionary<EmployeeId, IReadOnlyList<WorkDay>>> ForAsync(
        LarasDb db,
        IEnumerable<EmployeeId> people,
        Month month,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var first = month.FirstDay.AddDays(-WorkDays.MarginDays);
        var last = month.LastDay.AddDays(WorkDays.MarginDays);
        var nowUtc = time.GetUtcNow().UtcDateTime;
        var calendar = await LoadWorkCalendar.BetweenAsync(db, first, last, cancellationToken);
        var days = new Dictionary<EmployeeId, IReadOnlyList<WorkDay>>();
        foreach (var batch in people.Distinct().Chunk(PeopleAtOnce))
        {
            var facts = await new LoadAttendanceFacts(db, batch, first, last).ReadAsync(cancellationToken);
            foreach (var person in facts)
            {
                days[person.Id] = person.Judge(month, calendar, nowUtc);
            }
        }

        return days;
    }
}
