using Laras.Core;

namespace Laras.Web.Attendance;

/// <summary>Seconds from a date's midnight as a clock on the wall shows them; past midnight it starts again.</summary>
public static class WallClock
{
    public const int SecondsPerDay = 86_400;
    public const int SecondsPerHour = 3_600;
    public const int SecondsPerMinute = 60;

    /// <summary><c>06.47</c>; 24.00 only for the end of a day.</summary>
    public static string HourMinute(int second) =>
        second == SecondsPerDay ? "24.00" : Indonesian.HourMinute(TimeOf(second));

    /// <summary><c>06.47.12</c>.</summary>
    public static string HourMinuteSecond(int second) => Indonesian.HourMinuteSecond(TimeOf(second));

    private static TimeOnly TimeOf(int second) =>
        TimeOnly.MinValue.Add(TimeSpan.FromSeconds(((second % SecondsPerDay) + SecondsPerDay) % SecondsPerDay));
}
