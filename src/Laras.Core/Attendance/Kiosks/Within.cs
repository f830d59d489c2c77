namespace Laras.Core.Attendance.Kiosks;

/// <summary>From one instant to another by the server's clock, both included, milliseconds since 1970 UTC.</summary>
public readonly record struct Within(long From, long Until)
{
    public bool Meets(Within other) => From <= other.Until && other.From <= Until;

    /// <summary>What lies in both; only where they meet.</summary>
    public Within And(Within other) => new(Math.Max(From, other.From), Math.Min(Until, other.Until));
}
