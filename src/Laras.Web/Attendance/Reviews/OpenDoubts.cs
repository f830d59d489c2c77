using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Judging;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>The judgements between two dates that nobody has settled: heavy ones until two agree, others until somebody answers.</summary>
internal static class OpenDoubts
{
    /// <summary>So long the person and the superior have the word alone.</summary>
    private const int DaysToAnswer = 3;

    public static async Task<IReadOnlyList<TapJudgement>> BetweenAsync(
        LarasDb db,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var judged = await db
            .TapJudgements.AsNoTracking()
            .Where(row => row.LocalDate >= from && row.LocalDate <= to)
            .Where(row => db.TapJudgements.Any(other => other.TapId == row.TapId && other.Standing != Standing.Fine))
            .ToListAsync(cancellationToken);
        var doubtful = LoadJudgedTaps.Newest(judged).Where(row => row.Standing != Standing.Fine).ToList();
        var taps = doubtful.ConvertAll(row => row.TapId);
        var findings = await db
            .TapFindings.AsNoTracking()
            .Where(row => taps.Contains(row.TapId))
            .ToListAsync(cancellationToken);
        var settled = findings
            .GroupBy(row => row.TapId)
            .Where(group => TwoOfThem.Agreed(group.Select(row => (row.FoundById, row.Finding))) is not null)
            .Select(group => group.Key)
            .ToHashSet();
        var answered = await db
            .TapAnswers.Where(row => taps.Contains(row.TapId))
            .Select(row => row.TapId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var people = doubtful.Select(row => row.EmployeeId).Distinct().ToList();
        var reviewed = await StandingReviews.OfAsync(db, people, from, to, cancellationToken);
        var lastToAnswer = today.AddDays(-DaysToAnswer);
        return
        [
            .. doubtful.Where(row =>
                !settled.Contains(row.TapId)
                && (
                    row.Standing == Standing.LookedAt
                    || row.LocalDate <= lastToAnswer
                        && !answered.Contains(row.TapId)
                        && !reviewed.ContainsKey((row.EmployeeId, row.LocalDate))
                )
            ),
        ];
    }
}
