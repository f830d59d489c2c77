using Laras.Core.Attendance.Judging;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// Judges every received tap right after it counted. The same tap with the same surroundings and the same rules gives the
/// same judgement, byte for byte, and is then judged once. Rules count from their first day, so a new version leaves
/// alone what was judged before; see <see cref="JudgeAgain"/> for doing so on purpose.
/// </summary>
public sealed class JudgeTaps(
    DataStore store,
    ServerTokens tokens,
    EvidenceRuleBook book,
    TimeProvider time,
    LedgerNews news,
    ILogger<JudgeTaps> log
) : FollowLedger(store, news, log)
{
    internal const int TapsPerPortion = 200;
    private const string Kind = "nilai-ketukan";

    private JudgePortion? judge;

    protected override string Name => "nilai";

    protected override async Task<Portion?> ReadAsync(LarasDb db, long after, CancellationToken cancellationToken)
    {
        var batches = await db
            .TapBatches.Where(batch => batch.Number > after)
            .OrderBy(batch => batch.Number)
            .Select(batch => new { batch.Number, batch.Size })
            .Take(TapsPerPortion)
            .ToListAsync(cancellationToken);
        if (batches.Count == 0)
        {
            return null;
        }

        var size = 0;
        var upTo = batches.TakeWhile(batch => (size += batch.Size) - batch.Size < TapsPerPortion).Last().Number;
        var taps = await LoadTapsToJudge.BetweenAsync(db, tokens, after, upTo, cancellationToken);
        var judged = await (judge ??= new(book, time, PassOver)).RunAsync(db, taps, cancellationToken);
        return new(upTo, token => WriteAsync(db, judged, token));
    }

    private async Task WriteAsync(LarasDb db, JudgePortion.Judged judged, CancellationToken cancellationToken)
    {
        await InsertMissing.RunAsync(db, judged.Traces, progress: null, cancellationToken);
        var noted = new NotedRows();
        await InsertMissing.RunAsync(db, judged.Judgements, noted, progress: null, cancellationToken);
        if (noted.Count > 0)
        {
            var rules = judged.Judgements.Select(row => row.Rules).Distinct().Order(StringComparer.Ordinal);
            Journal.NoteMany(
                db,
                new(
                    Kind,
                    null,
                    JournalNote.Program,
                    $"Bukti {noted.Count} ketukan dinilai dengan aturan {string.Join(" dan ", rules)}; tidak ada yang berubah karenanya."
                ),
                time,
                noted
            );
        }
    }
}
