namespace Laras.Core.Attendance.Reviews;

/// <summary>What about a day asks for a person. None of it moves money by itself.</summary>
public enum DoubtKind
{
    /// <summary>Came later than what the office calls usual.</summary>
    LateBeyond,

    /// <summary>Only taps outside the window of the day.</summary>
    OutsideHours,

    NoArrival,

    /// <summary>The window is over and nobody knows when the person left.</summary>
    NoDeparture,

    /// <summary>A letter says that the person is away, and the person tapped.</summary>
    TappedOnLeave,

    /// <summary>The evidence of a tap has a doubt that the person is asked about.</summary>
    Asked,

    /// <summary>The evidence has doubts that two people look at.</summary>
    LookedAt,

    /// <summary>The tap came later and only the phone says when it was made; whoever looks sees between which hours.</summary>
    SentLater,
}
