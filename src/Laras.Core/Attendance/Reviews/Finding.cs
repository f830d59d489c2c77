namespace Laras.Core.Attendance.Reviews;

/// <summary>What an officer of the desk finds about a doubtful tap.</summary>
public enum Finding
{
    /// <summary>wajar: the doubts have an honest reason.</summary>
    Honest,

    /// <summary>tidak diakui: the person was not there.</summary>
    NotAccepted,
}
