using Laras.Core.Calendar;

namespace Laras.Core.Attendance;

/// <summary>
/// Decides to which work date a tap belongs, from the tap and the plan alone, so that no other tap can change it.
/// </summary>
/// <remarks>
/// It is the date whose window contains the tap. When the windows of two dates do, as after a night shift, it is the date
/// with the nearest door: for an explicit Masuk the nearest start, for an explicit Pulang the nearest end, for a machine row
/// the nearer of both. When two doors are equally near, as where one shift ends the moment the next begins, a tap before
/// that start is the arrival and a tap from then on the departure: so a tap at the hand-over never costs a minute.
/// Outside every window the tap stays on its own date, to be seen.
/// </remarks>
internal static class WorkDate
{
    /// <summary>How many days before its own date a tap may belong to: a shift that ends and closes the day after next.</summary>
    public const int DaysBefore = 2;

    /// <summary>How many days after its own date: a shift at midnight opens on the evening before.</summary>
    public const int DaysAfter = 1;

    /// <summary>The date the tap counts for, and whether it lies in that date's window.</summary>
    public static (DateOnly Date, bool InWindow) Of(Tap tap, Func<DateOnly, ScheduledDay?> plan)
    {
        var wallDate = DateOnly.FromDateTime(tap.Local);
        ScheduledDay? nearest = null;
        for (var shift = -DaysBefore; shift <= DaysAfter; shift++)
        {
            var day = plan(wallDate.AddDays(shift));
            if (
                day?.Hours is { } hours
                && hours.WindowContains(day.SecondOf(tap.Local))
                && (nearest is null || IsNearer(tap, day, nearest))
            )
            {
                nearest = day;
            }
        }

        return nearest is null ? (wallDate, false) : (nearest.Date, true);
    }

    private static bool IsNearer(Tap tap, ScheduledDay later, ScheduledDay earlier)
    {
        var laterDoor = DoorDistance(tap, later);
        var earlierDoor = DoorDistance(tap, earlier);
        return laterDoor < earlierDoor || (laterDoor == earlierDoor && later.SecondOf(tap.Local) < later.Hours!.Starts);
    }

    private static int DoorDistance(Tap tap, ScheduledDay day)
    {
        var second = day.SecondOf(tap.Local);
        var toStart = Math.Abs(second - day.Hours!.Starts);
        var toEnd = Math.Abs(second - day.Hours.Ends);
        return tap.Explicit switch
        {
            Intent.In => toStart,
            Intent.Out => toEnd,
            Intent.Unknown => Math.Min(toStart, toEnd),
        };
    }
}
