namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>People on whose days nobody planned any work, so that nobody can say whether they were late.</summary>
internal static class SlipsWithoutSchedule
{
    /// <summary>How the sentence of such a slip begins, see <see cref="Laras.Core.Tpp.FillMonthFacts"/>.</summary>
    public const string Sentence = "Jadwal kerja ";

    public static Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken) =>
        OpenSlips.NamedAsync(
            question,
            question.Db.Slips.Where(slip => slip.Problem != null && slip.Problem.StartsWith(Sentence)),
            new(
                "jadwal",
                "pegawai tanpa jadwal kerja",
                0,
                "BKPSDM atau operator unit mengimpor jadwal giliran, atau membetulkan pola kerja penempatannya.",
                $"/meja/tpp/{question.Month}?keadaan=perlu-dilihat",
                []
            ),
            cancellationToken
        );
}
