namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>The answer to a submission: after it, everything in it is on the disk.</summary>
/// <param name="Placed">In the order of the rows.</param>
public sealed record Stored(IReadOnlyList<Placed> Placed, Commit Commit);
