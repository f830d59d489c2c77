namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Slips that wait for a fact: a score, a grade, a month before.</summary>
internal static class SlipsWithoutAmount
{
    public static Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken) =>
        OpenSlips.NamedAsync(
            question,
            question.Db.Slips.Where(slip =>
                slip.Problem == null || !slip.Problem.StartsWith(SlipsWithoutSchedule.Sentence)
            ),
            new(
                "fakta",
                "slip belum punya jumlah karena ada fakta yang belum lengkap",
                0,
                "BKPSDM melengkapi data pegawainya atau mengimpor nilai bulanannya; slipnya menyebut fakta mana.",
                $"/meja/tpp/{question.Month}?keadaan=perlu-dilihat",
                []
            ),
            cancellationToken
        );
}
