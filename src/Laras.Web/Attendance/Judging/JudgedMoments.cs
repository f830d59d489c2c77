using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Web.Layout;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>What the proofs say about the taps of one day, for the timeline of the desk.</summary>
public static class JudgedMoments
{
    public static async Task<IReadOnlyDictionary<Guid, EmployeeMonth.JudgedMoment>> OfAsync(
        LarasDb db,
        WorkDay day,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(day);
        Guid[] taps = [.. day.Passages.Select(passage => passage.Counting.Id)];
        var judged = await LatestJudgements.OfAsync(db, taps, cancellationToken);
        var answers = await db
            .TapAnswers.AsNoTracking()
            .Where(answer => taps.Contains(answer.TapId))
            .OrderBy(answer => answer.AnsweredAtUtc)
            .ThenBy(answer => answer.Id)
            .ToListAsync(cancellationToken);
        return judged.ToDictionary(
            row => row.Key,
            row => Of(row.Value, answers.LastOrDefault(answer => answer.TapId == row.Key))
        );
    }

    private static EmployeeMonth.JudgedMoment Of(TapJudgement row, TapAnswer? answer) =>
        new(
            row.Standing switch
            {
                Standing.Fine => "",
                Standing.Asked => "ditanyakan",
                Standing.LookedAt => "dilihat dua orang",
            },
            row.Standing == Standing.LookedAt ? Tone.Missing : Tone.Attention,
            [.. JudgementText.Read(row.Verdicts).Select(LineOf)],
            answer is null
                ? null
                : DoubtAnswers.WordsOf(answer.Answer) + (answer.Note is null ? "" : $", {answer.Note}")
        );

    private static EmployeeMonth.ProofLine LineOf(Verdict verdict) =>
        new(
            verdict.Sentence,
            verdict.Weight > 0 ? Tone.Attention
                : verdict.Says == ProofVerdict.Strong ? Tone.Recorded
                : Tone.Plain
        );
}
