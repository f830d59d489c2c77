using System.ComponentModel.DataAnnotations;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>One tap as it is sent. Person and device stand once for the whole request.</summary>
public sealed record WireTap
{
    public required Guid Id { get; init; }

    /// <summary><c>in</c> or <c>out</c>.</summary>
    [AllowedValues("in", "out")]
    public required string Intent { get; init; }

    public required long TapAt { get; init; }
    public string? Token { get; init; }
    public long? SinceToken { get; init; }
    public required string Run { get; init; }

    /// <summary><c>WIB</c>, <c>WITA</c> or <c>WIT</c>.</summary>
    [AllowedValues("WIB", "WITA", "WIT")]
    public required string Zone { get; init; }

    public required long Sequence { get; init; }
    public string? Previous { get; init; }
    public IReadOnlyList<WireEvidence>? Evidence { get; init; }

    /// <summary>64 bytes, base64url.</summary>
    public required string Signature { get; init; }
}
