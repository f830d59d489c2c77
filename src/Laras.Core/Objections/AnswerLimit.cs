using Laras.Core.Calendar;

namespace Laras.Core.Objections;

/// <summary>
/// Until when an objection must be answered: a number of working days of the region's offices, Monday to Friday
/// without the days that a decree makes free. The day on which it was written does not count.
/// </summary>
public static class AnswerLimit
{
    /// <summary>What a region that has decided nothing allows itself, in working days.</summary>
    public const int UsualWorkingDays = 5;

    /// <summary>More than a quarter of a year is no limit any more.</summary>
    public const int WorkingDaysMax = 60;

    /// <summary>The last day on which the answer is in time.</summary>
    public static DateOnly LastDay(DateOnly written, int workingDays, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workingDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, WorkingDaysMax);
        var day = written;
        for (var left = workingDays; left > 0; left -= IsWorkingDay(day, calendar) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Over as soon as the last day is over on the wall of the region's offices.</summary>
    public static bool IsOver(DateOnly lastDay, DateTime nowLocal) => DateOnly.FromDateTime(nowLocal) > lastDay;

    private static bool IsWorkingDay(DateOnly day, WorkCalendar calendar) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.HolidayOn(day) is null;
}
