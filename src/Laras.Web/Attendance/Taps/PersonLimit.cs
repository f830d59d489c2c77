using System.Collections.Concurrent;
using Laras.Core;
using Laras.Web.Attendance.Taps.Ledger;

namespace Laras.Web.Attendance.Taps;

/// <summary>
/// How much one person has added to the ledger in this hour. Weeks without signal are far below the limit; a phone that
/// sends in a loop comes back later and keeps nobody else waiting.
/// </summary>
public sealed class PersonLimit(LedgerSettings settings, TimeProvider time)
{
    private const long SecondsPerHour = 3_600;

    private readonly ConcurrentDictionary<EmployeeId, Count> counts = new();

    /// <summary>Seconds until the person may send again; null while there is no need to wait.</summary>
    public int? WaitOf(EmployeeId person)
    {
        var now = time.GetUtcNow();
        return
            counts.TryGetValue(person, out var count)
            && count.Hour == HourOf(now)
            && count.Rows >= settings.RowsPerPersonAndHour
            ? (int)(((HourOf(now) + 1) * SecondsPerHour) - now.ToUnixTimeSeconds())
            : null;
    }

    /// <param name="rows">How many were new; what was known before costs nothing.</param>
    public void Add(EmployeeId person, int rows)
    {
        if (rows > 0)
        {
            var hour = HourOf(time.GetUtcNow());
            counts.AddOrUpdate(
                person,
                static (_, add) => add,
                static (_, known, add) => known.Hour == add.Hour ? known with { Rows = known.Rows + add.Rows } : add,
                new Count(hour, rows)
            );
        }
    }

    private static long HourOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsPerHour;

    private readonly record struct Count(long Hour, int Rows);
}
