using System.Security.Cryptography;
using System.Text;

namespace Laras.Core.Attendance;

/// <summary>
/// When somebody who asked for it is reminded of Masuk and of Pulang: once each, on a working day without a letter, by day.
/// A press makes it superfluous at once.
/// </summary>
public static class Reminding
{
    /// <summary>So long before coming late needs a reason.</summary>
    public const int MinutesBeforeClose = 10;

    /// <summary>So long after the end of work.</summary>
    public const int MinutesAfterEnd = 15;

    /// <summary>Nobody is woken before this hour of the office, nor from the last hour on.</summary>
    public const int FirstHour = 5;
    public const int LastHour = 20;

    private const int SecondsPerMinute = 60;
    private const int SecondsPerHour = 3_600;
    private const int SecondsPerDay = 86_400;

    /// <param name="Direction">What may be forgotten.</param>
    /// <param name="Until">Second of the date at which it is too late to remind.</param>
    public sealed record Reminder(Intent Direction, int From, int Until)
    {
        public bool IsDue(int second) => second >= From && second < Until && IsByDay(second);
    }

    /// <summary>The reminders that a day may need, whatever was pressed; none on a free day and on leave.</summary>
    /// <param name="window">Seconds after the start until which coming late needs no reason; null where the rule knows no such limit.</param>
    public static IEnumerable<Reminder> Of(WorkDay day, int? window)
    {
        ArgumentNullException.ThrowIfNull(day);
        if (
            day.Schedule.Hours is not { } hours
            || day.Status is not (DayStatus.NotYet or DayStatus.Present or DayStatus.AbsentWithoutReason)
        )
        {
            yield break;
        }

        var closes = hours.Starts + (window ?? 0);
        yield return new(Intent.In, closes - (MinutesBeforeClose * SecondsPerMinute), closes);
        yield return new(Intent.Out, hours.Ends + (MinutesAfterEnd * SecondsPerMinute), hours.Closes);
    }

    /// <summary>Whether it is still needed: nobody pressed Masuk, or Masuk stands and Pulang does not.</summary>
    public static bool IsNeeded(WorkDay day, Intent direction)
    {
        ArgumentNullException.ThrowIfNull(day);
        return direction == Intent.In
            ? day.Passages.Count == 0
            : day is { Status: DayStatus.Present, In: not null, Out: null };
    }

    /// <summary>The same reminder has the same id whoever looks for it, so it is given once.</summary>
    public static Guid IdOf(EmployeeId person, DateOnly date, Intent direction)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"ingatkan {person} {date.DayNumber} {direction}"));
        return new Guid(hash.AsSpan(0, 16));
    }

    private static bool IsByDay(int second)
    {
        var hour = (second % SecondsPerDay + SecondsPerDay) % SecondsPerDay / SecondsPerHour;
        return hour is >= FirstHour and < LastHour;
    }
}
