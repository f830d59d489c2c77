using System.Globalization;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Tests.Calendar;

namespace Laras.Core.Tests.Attendance;

/// <summary>Short ways to tell what somebody tapped in April 2026.</summary>
internal static class Story
{
    /// <summary>Long after the month: every window is over.</summary>
    public static readonly DateTime Later = new(2026, 6, 1);

    public static Tap Machine(string local) => At(local, Channel.Machine, Intent.Unknown);

    public static Tap In(string local, Channel channel = Channel.Phone) => At(local, channel, Intent.In);

    public static Tap Out(string local, Channel channel = Channel.Phone) => At(local, channel, Intent.Out);

    /// <param name="local"><c>07 06:25:00</c>: day of April 2026 and time on the wall.</param>
    public static Tap At(string local, Channel channel, Intent intent) =>
        new(Guid.CreateVersion7(), intent, Local(local), channel, Device: null, Evidence: "contoh");

    public static DateTime Local(string local) =>
        DateTime.ParseExact($"2026-04-{local}", "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    /// <summary>The day of an office of five days, once its window is over.</summary>
    public static WorkDay Day(int day, params Tap[] taps) => Month(Example.Schedule("lima-hari"), taps)[day - 1];

    public static IReadOnlyList<WorkDay> Month(WorkSchedule schedule, params Tap[] taps) =>
        WorkDays.Of(Example.April, schedule, taps, [], Later);

    /// <summary><c>06.25.00-14.05.00</c>, a dash for a side that is missing; <c>+1</c> after a time on the next date.</summary>
    public static string Times(WorkDay day) => $"{Clock(day.InSecond)}-{Clock(day.OutSecond)}";

    private static string Clock(int? second)
    {
        if (second is not { } value)
        {
            return "";
        }

        var time = DateTime.MinValue.AddDays(1).AddSeconds(value);
        var shift = time.Day - 2;
        return time.ToString("HH.mm.ss", CultureInfo.InvariantCulture) + (shift == 0 ? "" : $"{shift:+0;-0}");
    }
}
