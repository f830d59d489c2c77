namespace Laras.Core.Devices;

/// <summary>One person's day as an old program summed it up. Evidence to look at, never a tap: its times were rounded by somebody else.</summary>
public sealed record DayRecap : DeviceRow
{
    public required string Pin { get; init; }
    public required string Name { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Null where the program left it blank, which is not the same as zero.</summary>
    public TimeOnly? ClockIn { get; init; }
    public TimeOnly? ClockOut { get; init; }
    public required bool MustClockIn { get; init; }
    public required bool MustClockOut { get; init; }
}
