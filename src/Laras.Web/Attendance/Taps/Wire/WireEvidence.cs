using System.ComponentModel.DataAnnotations;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>One piece of evidence as it is sent; which members it has follows from its kind, see docs/kontrak.</summary>
public sealed record WireEvidence
{
    /// <summary><c>location</c>, <c>no-location</c>, <c>code</c>, <c>reason</c> or <c>note</c>.</summary>
    [AllowedValues("location", "no-location", "code", "reason", "note")]
    public required string Kind { get; init; }

    public string? Latitude { get; init; }
    public string? Longitude { get; init; }
    public long? Accuracy { get; init; }
    public long? Altitude { get; init; }
    public long? Fixes { get; init; }
    public long? At { get; init; }

    [AllowedValues("off", "denied", "unclear", null)]
    public string? Why { get; init; }
    public string? Value { get; init; }
    public string? Text { get; init; }
}
