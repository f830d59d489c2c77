using Laras.Core.Calendar;

namespace Laras.Core.Attendance;

/// <summary>
/// One person on one date, as far as the facts go: what was planned, what was tapped, what a letter says.
/// What a late minute costs is not decided here; the regulation does that.
/// </summary>
public sealed record WorkDay
{
    public required ScheduledDay Schedule { get; init; }
    public required DayStatus Status { get; init; }

    /// <summary>Why the status is what it is, in words for people: the letter, the name of the holiday, a missing tap.</summary>
    public required string StatusReason { get; init; }

    /// <summary>The tap that counts as arrival; null when there is none, and on days that a letter or the calendar makes free.</summary>
    public Tap? In { get; init; }

    /// <summary>The tap that counts as departure; null as for <see cref="In"/>.</summary>
    public Tap? Out { get; init; }

    /// <summary>Everything that was tapped for this date, in order of time.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    public DateOnly Date => Schedule.Date;

    /// <summary>Seconds from this date's midnight: negative on the evening before, beyond 86400 on the next morning.</summary>
    public int? InSecond => In is { } tap ? Schedule.SecondOf(tap.Local) : null;

    /// <summary>Seconds from this date's midnight, beyond 86400 when a night shift ends.</summary>
    public int? OutSecond => Out is { } tap ? Schedule.SecondOf(tap.Local) : null;

    public IEnumerable<Tap> Taps => Passages.SelectMany(passage => passage.Taps);
}
