namespace Laras.Core.Attendance.Judging;

/// <summary>How a tap follows the ones that its key signed before.</summary>
public enum ChainState
{
    /// <summary>It is the first of its key.</summary>
    First,

    /// <summary>It names the tap before it.</summary>
    Follows,

    /// <summary>The tap before it has not come; most often it was lost honestly.</summary>
    Gap,

    /// <summary>Two taps claim the same place, or it names another tap than the one before it.</summary>
    Forked,
}
