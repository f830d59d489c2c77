using Laras.Core;
using Laras.Core.Attendance.Judging;
using Laras.Web.Attendance.Taps;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// Judges the taps of some days once more, on purpose and with a reason: after rules of evidence, a place or a policy of
/// those days was put right. What comes out otherwise than before stands in new rows; the old ones stay.
/// </summary>
internal static class JudgeAgain
{
    private const string Kind = "nilai-ulang";

    /// <param name="By">Whoever gave the command.</param>
    public sealed record Request(DateOnly From, DateOnly To, string Reason, string By);

    /// <param name="Changed">How many came out otherwise than before and have a new row.</param>
    public sealed record Response(int Judged, int Changed);

    /// <param name="progress">Told now and then how many taps were judged.</param>
    public static async Task<Response> RunAsync(
        LarasDb db,
        ServerTokens tokens,
        EvidenceRuleBook book,
        Request request,
        TimeProvider time,
        Action<int>? progress,
        CancellationToken cancellationToken
    )
    {
        var judge = new JudgePortion(book, time);
        var ids = await db
            .TapTraces.Where(trace => trace.LocalDate >= request.From && trace.LocalDate <= request.To)
            .OrderBy(trace => trace.Batch)
            .ThenBy(trace => trace.Place)
            .Select(trace => trace.TapId)
            .ToListAsync(cancellationToken);
        var (done, changed) = (0, 0);
        foreach (var portion in ids.Chunk(JudgeTaps.TapsPerPortion))
        {
            var taps = await LoadTapsToJudge.OfAsync(db, tokens, portion, cancellationToken);
            var judged = await judge.RunAsync(db, taps, cancellationToken);
            changed += await WriteAsync(db, judged.Judgements, request, time, cancellationToken);
            done += portion.Length;
            progress?.Invoke(done);
        }

        return new(done, changed);
    }

    private static async Task<int> WriteAsync(
        LarasDb db,
        IReadOnlyList<TapJudgement> judgements,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var noted = new NotedRows();
        await InsertMissing.RunAsync(db, judgements, noted, progress: null, cancellationToken);
        if (noted.Count > 0)
        {
            Journal.NoteMany(
                db,
                new(
                    Kind,
                    null,
                    JournalNote.CommandLine,
                    $"Bukti {noted.Count} ketukan {Indonesian.DayAndMonth(request.From)} sampai {Indonesian.DayAndMonth(request.To)} "
                        + $"dinilai ulang oleh {request.By}, hasilnya lain dari sebelumnya: {request.Reason}"
                ),
                time,
                noted
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return noted.Count;
    }
}
