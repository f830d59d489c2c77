using Laras.Web.Objections;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Objections to the month that nobody has answered yet; answered ones hold nothing back.</summary>
internal static class UnansweredObjections
{
    public static async Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken)
    {
        var open = await OpenObjections.OfMonthAsync(question.Db, question.Month, cancellationToken);
        return new(
            "keberatan",
            "keberatan belum dijawab",
            open.Count,
            "Orang yang ditanya, atau BKPSDM, menjawabnya.",
            ObjectionsPage.Route,
            [
                .. open.Take(Blocker.Named)
                    .Select(one => new Blocker.One($"{one.Name}, {one.Matter}", ObjectionPage.Href(one.Id))),
            ]
        );
    }
}
