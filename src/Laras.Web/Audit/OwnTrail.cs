using Laras.Core;
using Laras.Web.Audit.Views;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit;

/// <summary>What others did with one person's record, looks and changes in one list, newest first.</summary>
public static class OwnTrail
{
    public const int PageSize = 50;

    /// <summary>Where a page ends: the next one goes on behind it.</summary>
    public sealed record Place(DateTime AtUtc, Guid Id);

    /// <summary>One line: who did what, and when.</summary>
    /// <param name="Roles">As what the person looked; null where the journal keeps no role.</param>
    /// <param name="Change">Whether something was changed, not only looked at.</param>
    public sealed record Line(Place Place, string Who, string? Roles, string What, bool Change);

    /// <param name="Next">Where the following page begins; null on the last one.</param>
    public sealed record Response(IReadOnlyList<Line> Lines, Place? Next);

    public static async Task<Response> HandleAsync(
        EmployeeId person,
        Place? behind,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var views = await Views(db, person, behind).Take(PageSize + 1).ToListAsync(cancellationToken);
        var entries = await Entries(db, person, behind).Take(PageSize + 1).ToListAsync(cancellationToken);
        List<Line> lines =
        [
            .. views
                .Select(view => new Line(
                    new(view.AtUtc, view.Id),
                    view.Viewer,
                    view.Roles,
                    $"{view.Page}.",
                    Change: false
                ))
                .Concat(
                    entries.Select(entry => new Line(
                        new(entry.AtUtc, entry.Id),
                        entry.AuthorId == person ? $"{entry.Author} (Anda sendiri)" : entry.Author,
                        null,
                        entry.Sentence,
                        Change: true
                    ))
                )
                .OrderByDescending(line => line.Place.AtUtc)
                .ThenByDescending(line => line.Place.Id),
        ];
        var shown = lines.Take(PageSize).ToList();
        return new(shown, lines.Count > PageSize ? shown[^1].Place : null);
    }

    private static IQueryable<RecordView> Views(LarasDb db, EmployeeId person, Place? behind)
    {
        var views = db.RecordViews.AsNoTracking().Where(view => view.SubjectId == person);
        if (behind is { AtUtc: var at, Id: var id })
        {
            views = views.Where(view => view.AtUtc < at || (view.AtUtc == at && view.Id < id));
        }

        return views.OrderByDescending(view => view.AtUtc).ThenByDescending(view => view.Id);
    }

    private static IQueryable<JournalEntry> Entries(LarasDb db, EmployeeId person, Place? behind)
    {
        var entries = db.JournalEntries.AsNoTracking().Where(entry => entry.SubjectId == person);
        if (behind is { AtUtc: var at, Id: var id })
        {
            entries = entries.Where(entry => entry.AtUtc < at || (entry.AtUtc == at && entry.Id < id));
        }

        return entries.OrderByDescending(entry => entry.AtUtc).ThenByDescending(entry => entry.Id);
    }
}
