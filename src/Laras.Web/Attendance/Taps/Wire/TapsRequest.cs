namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>The body of <c>POST /api/clock-events</c>, contract of December 2026.</summary>
public sealed record TapsRequest
{
    public required Guid Device { get; init; }
    public required IReadOnlyList<WireTap> Events { get; init; }
    public IReadOnlyList<WireAddition>? Additions { get; init; }
}
