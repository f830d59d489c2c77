using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>What counts of the judgements: the newest row of each tap.</summary>
public static class LatestJudgements
{
    /// <summary>Of the taps of some people between two dates, by tap.</summary>
    public static async Task<IReadOnlyDictionary<Guid, TapJudgement>> BetweenAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> people,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .TapJudgements.AsNoTracking()
            .Where(row => people.Contains(row.EmployeeId) && row.LocalDate >= from && row.LocalDate <= to)
            .ToListAsync(cancellationToken);
        return Newest(rows);
    }

    /// <summary>Of some taps.</summary>
    public static async Task<IReadOnlyDictionary<Guid, TapJudgement>> OfAsync(
        LarasDb db,
        IReadOnlyCollection<Guid> taps,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .TapJudgements.AsNoTracking()
            .Where(row => taps.Contains(row.TapId))
            .ToListAsync(cancellationToken);
        return Newest(rows);
    }

    private static Dictionary<Guid, TapJudgement> Newest(IEnumerable<TapJudgement> rows) =>
        rows.GroupBy(row => row.TapId)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(row => row.JudgedAtUtc).ThenBy(row => row.Id).Last()
            );

    /// <summary>The doubts of a judgement in words, the heaviest first.</summary>
    public static IReadOnlyList<string> DoubtsOf(TapJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return
        [
            .. JudgementText
                .Read(judgement.Verdicts)
                .Where(verdict => verdict.Weight > 0)
                .OrderByDescending(verdict => verdict.Weight)
                .Select(verdict => verdict.Sentence),
        ];
    }
}
