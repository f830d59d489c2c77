using System.Numerics;

namespace Laras.Core.Calendar;

/// <summary>
/// A named way of working: weekly, with hours per weekday, or a shift, whose dates the roster names.
/// Each row of hours has its own validity, so a change of hours is a new row from its first day on.
/// </summary>
public sealed class WorkPattern(string code, IReadOnlyList<WorkPattern.Row> rows)
{
    private const int DaysOfAShortWeek = 5;

    public string Code { get; } = code;

    /// <summary>A shift has no weekdays of its own: without a roster nobody works it.</summary>
    public bool IsShift { get; } = rows.All(row => row.Weekday is null);

    /// <summary>
    /// The hours on this date, or null when the pattern is free that day. During Ramadan a Ramadan row replaces the usual
    /// row of its weekday; a weekday without one keeps its usual hours. Of rows valid together the newest rules.
    /// </summary>
    public WorkHours? On(DateOnly date, bool ramadan) =>
        (ramadan ? Newest(date, ramadan: true) : null) ?? Newest(date, ramadan: false);

    /// <summary>Whether this pattern asks for five or for six days a week at that time, or is a shift.</summary>
    public WorkRhythm RhythmOn(DateOnly date)
    {
        if (IsShift)
        {
            return WorkRhythm.Shift;
        }

        var weekdays = 0u;
        foreach (var row in rows)
        {
            if (row is { Ramadan: false, Weekday: { } weekday } && row.Valid.Contains(date))
            {
                weekdays |= 1u << (int)weekday;
            }
        }

        return BitOperations.PopCount(weekdays) > DaysOfAShortWeek ? WorkRhythm.SixDays : WorkRhythm.FiveDays;
    }

    private WorkHours? Newest(DateOnly date, bool ramadan)
    {
        Row? newest = null;
        foreach (var row in rows)
        {
            if (
                row.Ramadan == ramadan
                && (row.Weekday ?? date.DayOfWeek) == date.DayOfWeek
                && row.Valid.Contains(date)
                && (newest is null || row.Valid.From > newest.Valid.From)
            )
            {
                newest = row;
            }
        }

        return newest?.Hours;
    }

    /// <summary>One line of the pattern; a null weekday is every day, as shifts have it.</summary>
    public sealed record Row(DayOfWeek? Weekday, bool Ramadan, WorkHours Hours, DateSpan Valid);
}
