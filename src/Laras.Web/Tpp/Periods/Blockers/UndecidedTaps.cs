using Laras.Core;
using Laras.Web.Attendance.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Taps of the month whose doubts nobody has settled; set aside, they count as honest.</summary>
internal static class UndecidedTaps
{
    public static async Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken)
    {
        var (first, last) = (question.Month.FirstDay, question.Month.LastDay);
        var open = await OpenDoubts.BetweenAsync(question.Db, first, last, last, question.Time, cancellationToken);
        var people = open.Select(row => row.Judgement.EmployeeId).Distinct().Take(Blocker.Named).ToList();
        var names = await question
            .Db.Employees.AsNoTracking()
            .Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new(
            "tinjauan",
            "ketukan menunggu ditinjau",
            open.Count,
            "Dua orang dari BKPSDM atau Inspektorat meninjaunya. Yang dilewati dianggap jujur.",
            ScrutinyPage.Route,
            [
                .. open.DistinctBy(row => row.Judgement.EmployeeId)
                    .Take(Blocker.Named)
                    .Select(row => new Blocker.One(
                        $"{names[row.Judgement.EmployeeId]}, {Indonesian.DayAndMonth(row.Date)}",
                        $"{ScrutinyPage.Route}#{row.Judgement.TapId}"
                    )),
            ]
        );
    }
}
