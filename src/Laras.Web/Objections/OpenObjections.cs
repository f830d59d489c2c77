using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections;

/// <summary>The objections of a month that nobody has answered yet: they hold back its lock. Answered ones do not.</summary>
public static class OpenObjections
{
    /// <param name="Matter">What it is about, in words.</param>
    public sealed record Open(Guid Id, EmployeeId Employee, string Name, string Matter, DateOnly LastDay);

    public static async Task<IReadOnlyList<Open>> OfMonthAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = month.Key;
        var rows = await (
            from objection in db.Objections.AsNoTracking()
            where objection.MonthKey == key
            where !db.ObjectionAnswers.Any(answer => answer.ObjectionId == objection.Id)
            join employee in db.Employees on objection.EmployeeId equals employee.Id
            orderby objection.LastDay, employee.Name
            select new { Objection = objection, employee.Name }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Open(
                row.Objection.Id,
                row.Objection.EmployeeId,
                row.Name,
                ObjectionMatter.Of(row.Objection).InWords(),
                row.Objection.LastDay
            )),
        ];
    }
}
