namespace Laras.Core.Calendar;

/// <summary>What one person was to work on one date, and the words for it: <c>libur: Wafat Isa Almasih</c>.</summary>
public sealed record ScheduledDay(DateOnly Date, DayKind Kind, WorkHours? Hours, string Reason)
{
    /// <summary>The rhythm of the pattern that made this plan; of a day that nobody planned it says nothing.</summary>
    public WorkRhythm Rhythm { get; init; }

    public bool InRamadan { get; init; }

    public static ScheduledDay Work(DateOnly date, WorkHours hours) =>
        new(date, DayKind.Work, hours, $"{hours.Name}, {hours.InWords()}");

    public static ScheduledDay Free(DateOnly date, DayKind kind, string reason) => new(date, kind, null, reason);

    /// <summary>Seconds from the midnight that begins this date; a fraction of a second is dropped, never rounded up.</summary>
    // Both are counted in whole seconds before they are subtracted, so that the evening before is cut off the same way.
    public int SecondOf(DateTime local) =>
        (int)((local.Ticks / TimeSpan.TicksPerSecond) - ((long)Date.DayNumber * WorkHours.SecondsPerDay));
}
