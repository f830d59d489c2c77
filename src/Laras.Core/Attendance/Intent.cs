namespace Laras.Core.Attendance;

/// <summary>What the person wanted. A machine row does not say it; then the schedule's windows do.</summary>
public enum Intent
{
    Unknown,
    In,
    Out,
}
