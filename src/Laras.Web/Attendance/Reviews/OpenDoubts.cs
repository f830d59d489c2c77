using Laras.Core.Attendance;
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

    /// <param name="Day">The day of work that the tap belongs to; null when it belongs to none.</param>
    public sealed record One(TapJudgement Judgement, WorkDay? Day)
    {
        /// <summary>The work date, else the date on the wall.</summary>
        public DateOnly Date => Day?.Date ?? Judgement.LocalDate;
    }

    public static async Task<IReadOnlyList<One>> BetweenAsync(
        LarasDb db,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (from.AddDays(-WorkDays.MarginDays), to.AddDays(WorkDays.MarginDays));
        var judged = await db
            .TapJudgements.AsNoTracking()
            .Where(row => row.LocalDate >= first && row.LocalDate <= last)
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
        var open = doubtful
            .Where(row => !settled.Contains(row.TapId))
            .Where(row => row.Standing == Standing.LookedAt || !answered.Contains(row.TapId))
            .ToList();
        var days = await WorkDayOfTaps.FindAsync(db, open, time, cancellationToken);
        return
        [
            .. open.Select(row => new One(row, days.GetValueOrDefault(row.TapId)))
                .Where(one => one.Date >= from && one.Date <= to)
                .Where(one =>
                    one.Judgement.Standing == Standing.LookedAt
                    || one.Date <= lastToAnswer && !reviewed.ContainsKey((one.Judgement.EmployeeId, one.Date))
                ),
        ];
    }
}
