namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>
/// The body of <c>POST /api/clock-events</c>, contract of December 2026: the signed texts themselves, without what the
/// session and the request say for all of them. See docs/kontrak.
/// </summary>
public sealed record TapsRequest
{
    /// <summary>The one that signed all of this.</summary>
    public required Guid Device { get; init; }

    /// <summary><c>id|intent|tapAt|token|sinceToken|run|zone|sequence|previous|evidence…|signature</c></summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary><c>id|tap|at|evidence…|signature</c></summary>
    public IReadOnlyList<string>? Additions { get; init; }
}
