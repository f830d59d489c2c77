namespace Laras.Core.Attendance.Reviews;

/// <summary>How often the rules of evidence ask about the taps of one group of people, and what came of it.</summary>
/// <param name="Taps">Judged taps of the group.</param>
/// <param name="Asked">Of which the person was asked.</param>
/// <param name="LookedAt">Of which two people look.</param>
/// <param name="Settled">Of both, what somebody has decided.</param>
/// <param name="Honest">Of what was decided, what was found honest.</param>
public sealed record AskedShare(string Group, int Taps, int Asked, int LookedAt, int Settled, int Honest)
{
    /// <summary>A share of fewer taps says nothing about a rule, and too much about a person.</summary>
    public const int TapsMin = 100;

    /// <summary>A group that is asked so many times as often as all together is a question to the rule.</summary>
    public const int UnfairFrom = 2;

    public bool IsEnough => Taps >= TapsMin;

    public int Doubted => Asked + LookedAt;

    /// <summary>Whether a rule seems to hit this group: more than twice as often as everybody.</summary>
    /// <param name="all">Everybody together.</param>
    public bool IsUnfairBeside(AskedShare all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return IsEnough && (long)Doubted * all.Taps > (long)UnfairFrom * all.Doubted * Taps;
    }

    /// <summary>Several groups as one.</summary>
    public static AskedShare Together(string group, IEnumerable<AskedShare> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return shares.Aggregate(
            new AskedShare(group, 0, 0, 0, 0, 0),
            (sum, one) =>
                new(
                    group,
                    sum.Taps + one.Taps,
                    sum.Asked + one.Asked,
                    sum.LookedAt + one.LookedAt,
                    sum.Settled + one.Settled,
                    sum.Honest + one.Honest
                )
        );
    }
}
