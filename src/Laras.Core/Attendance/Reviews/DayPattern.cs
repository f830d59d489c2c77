namespace Laras.Core.Attendance.Reviews;

/// <summary>Says how the last thirty days looked, so that one odd day is seen beside the others.</summary>
public static class DayPattern
{
    public const int Days = 30;

    /// <summary>From here on the same weekday is a habit and no chance.</summary>
    private const int SameWeekdays = 3;

    /// <param name="date">The day that is looked at.</param>
    /// <param name="alike">Earlier dates with a doubt of the same kind, in any order.</param>
    public static string InWords(DateOnly date, IEnumerable<DateOnly> alike)
    {
        ArgumentNullException.ThrowIfNull(alike);
        DateOnly[] before =
        [
            .. alike.Where(day => day < date && day >= date.AddDays(-Days)).Distinct().OrderDescending(),
        ];
        if (before.Length == 0)
        {
            return "Pertama kali dalam 30 hari";
        }

        var sameWeekday = before.TakeWhile(day => day.DayOfWeek == date.DayOfWeek).Count();
        return sameWeekday == before.Length && sameWeekday >= SameWeekdays
            ? $"{sameWeekday} {Indonesian.DayName(date)} terakhir juga begini"
            : $"{before.Length} kali dalam 30 hari";
    }
}
