namespace Laras.Core.Devices;

/// <summary>A stretch that could not become a tap by itself, with the reason and what a person can do about it.</summary>
public sealed record QuarantinedLine : DeviceRow
{
    /// <summary>The text as it came; bytes that are no text are written as <c>\xNN</c>, long stretches are cut.</summary>
    public required string Raw { get; init; }

    public required Reason Reason { get; init; }

    public string? Pin { get; init; }
    public string? Device { get; init; }
}
