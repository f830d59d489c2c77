namespace Laras.Core.Attendance.Judging;

/// <summary>What one proof says, why, and how much it weighs. The person reads the same sentence as everybody else.</summary>
/// <param name="Reason">Stable word, see <see cref="DoubtCodes"/>.</param>
/// <param name="Sentence">One Indonesian sentence.</param>
/// <param name="Weight">0 for what speaks for the tap or is only noted.</param>
public sealed record Verdict(ProofVerdict Says, string Reason, string Sentence, int Weight);
