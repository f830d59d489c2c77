namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>What came after a tap, as it is sent.</summary>
public sealed record WireAddition
{
    public required Guid Id { get; init; }
    public required Guid Tap { get; init; }
    public required long At { get; init; }
    public IReadOnlyList<WireEvidence>? Evidence { get; init; }
    public required string Signature { get; init; }
}
