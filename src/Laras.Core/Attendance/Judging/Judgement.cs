namespace Laras.Core.Attendance.Judging;

/// <summary>Everything that the rules of evidence say about one tap. It asks; it decides nothing.</summary>
/// <param name="IsPositionSound">Whether nothing speaks against the position itself.</param>
public sealed record Judgement(int Score, Standing Standing, bool IsPositionSound, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>What weighs, the heaviest first.</summary>
    public IEnumerable<Verdict> Doubts =>
        Verdicts.Where(verdict => verdict.Weight > 0).OrderByDescending(verdict => verdict.Weight);
}
