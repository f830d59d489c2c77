namespace Laras.Core.Attendance.Judging;

/// <summary>
/// Weighs what is known about a tap. Nothing is forbidden and nobody is refused: each proof gets its verdict with a
/// sentence, the weights are summed, and the sum says whether somebody is asked.
/// </summary>
public static class Judge
{
    public static Judgement Of(TapFacts facts, EvidenceRules rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        Verdict[] verdicts =
        [
            .. DeviceProofs.Of(facts, rules),
            .. ClockProof.Of(facts, rules),
            .. PlaceProofs.Of(facts, rules),
            .. PositionDoubts.Of(facts, rules),
        ];
        var score = verdicts.DistinctBy(verdict => verdict.Reason).Sum(verdict => verdict.Weight);
        return new(
            score,
            rules.StandingOf(score),
            !verdicts.Any(verdict => DoubtCodes.AgainstPosition.Contains(verdict.Reason)),
            verdicts
        );
    }
}
