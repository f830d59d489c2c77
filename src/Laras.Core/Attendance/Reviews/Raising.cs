namespace Laras.Core.Attendance.Reviews;

/// <summary>
/// An odd day does not wait at one desk for ever: undecided for three working days it goes one step up, once. Until
/// somebody decides it counts as honest.
/// </summary>
public static class Raising
{
    /// <summary>Whole working days of the person that the superior has, from the day after it could be known.</summary>
    public const int WorkingDays = 3;

    /// <param name="known">The date on which everything about it could be known.</param>
    /// <param name="workingDays">Dates on which the person was to work, in any order.</param>
    public static bool IsDue(DateOnly known, DateOnly today, IEnumerable<DateOnly> workingDays)
    {
        ArgumentNullException.ThrowIfNull(workingDays);
        return workingDays.Distinct().Count(day => day > known && day < today) >= WorkingDays;
    }
}
