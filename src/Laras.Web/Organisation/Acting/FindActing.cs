using Laras.Core.Organisation;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.Acting;

/// <summary>The letters by which people stand in, those that still run first.</summary>
internal static class FindActing
{
    public const int PageSize = 50;

    public sealed record Row(
        ActingKind Kind,
        string Target,
        string? UnitCode,
        string Number,
        string Name,
        string Letter,
        DateOnly From,
        DateOnly To,
        string RecordedBy
    );

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int Page, int Running);

    public static async Task<Answer> ForAsync(LarasDb db, int page, DateOnly today, CancellationToken cancellationToken)
    {
        var letters = LoadChart.InForce(db.ActingAssignments.AsNoTracking(), db);
        var total = await letters.CountAsync(cancellationToken);
        var running = await letters.CountAsync(one => one.From <= today && one.To >= today, cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await (
            from one in letters
            join person in db.Employees on one.ActingId equals person.Id
            from post in db.Posts.Where(post => post.Id == one.PostId).DefaultIfEmpty()
            from unit in db.Units.Where(unit => post != null && unit.Id == post.UnitId).DefaultIfEmpty()
            from replaced in db.Employees.Where(other => other.Id == one.ReplacedId).DefaultIfEmpty()
            orderby one.To < today, one.From descending, one.Id
            select new Row(
                one.Kind,
                post != null ? post.Title + ", " + unit!.Name : replaced!.Name,
                unit!.Code,
                (person.Nip ?? person.LocalId)!,
                person.Name,
                one.Letter,
                one.From,
                one.To,
                one.RecordedBy
            )
        )
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return new(rows, total, page, running);
    }
}
