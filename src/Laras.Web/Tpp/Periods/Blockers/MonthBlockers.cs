namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Everything that blocks the lock of a month unless somebody sets it aside with a reason and a name.</summary>
internal static class MonthBlockers
{
    /// <summary>One file a source. A new part of Laras that knows of open questions adds itself here.</summary>
    private static readonly IReadOnlyList<Func<BlockerQuestion, CancellationToken, Task<Blocker?>>> Sources =
    [
        SlipsWithoutSchedule.FindAsync,
        SlipsWithoutAmount.FindAsync,
        UnexplainedDays.FindAsync,
        PinsWithoutOwner.FindAsync,
        RowsWaiting.FindAsync,
        RosterDifference.FindAsync,
        UnansweredObjections.FindAsync,
        UndecidedTaps.FindAsync,
        UnclearTaps.FindAsync,
    ];

    public static async Task<IReadOnlyList<Blocker>> FindAsync(
        BlockerQuestion question,
        CancellationToken cancellationToken
    )
    {
        var found = new List<Blocker>();
        foreach (var source in Sources)
        {
            if (await source(question, cancellationToken) is { Count: > 0 } blocker)
            {
                found.Add(blocker);
            }
        }

        return found;
    }
}
