using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit;

/// <summary>
/// The journal, newest first, a page at a time. A page is found by the entry it stands behind, so that it stays the
/// same while new entries arrive, and the thousandth is as near as the first.
/// </summary>
public static class FindEntries
{
    public const int PageSize = 50;
    private const string Escape = "\\";

    /// <param name="Before">Only entries older than this one.</param>
    /// <param name="After">Only entries newer than this one; the page then ends just above it.</param>
    public sealed record Request(EntryFilter Filter, Guid? Before, Guid? After);

    /// <param name="Subject">The name of whom it was done to, when it was a person.</param>
    /// <param name="SubjectNumber">NIP or local number of that person.</param>
    public sealed record Row(JournalEntry Told, string? Subject, string? SubjectNumber);

    /// <param name="Newer">The entry to ask with for the page above; null on the first page.</param>
    /// <param name="Older">The entry to ask with for the page below; null on the last page.</param>
    public sealed record Response(IReadOnlyList<Row> Rows, int Total, Guid? Newer, Guid? Older);

    public static async Task<Response> HandleAsync(
        Request request,
        LarasDb db,
        Region region,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(db);
        var entries = await NarrowAsync(request.Filter, db, region, cancellationToken);
        var total = await entries.CountAsync(cancellationToken);
        var (rows, hasMore) = await PageAsync(request, db, entries, cancellationToken);
        if (request.After is not null && !hasMore)
        {
            // So near the top, the first page says it better than a part of one.
            (rows, hasMore) = await PageAsync(new(request.Filter, null, null), db, entries, cancellationToken);
            return new(rows, total, null, hasMore ? rows[^1].Told.Id : null);
        }

        // Whoever came from one side can go back to it.
        var hasNewer = request.After is not null || request.Before is not null;
        var hasOlder = request.After is not null || hasMore;
        return rows.Count == 0
            ? new(rows, total, null, null)
            : new(rows, total, hasNewer ? rows[0].Told.Id : null, hasOlder ? rows[^1].Told.Id : null);
    }

    private static async Task<(List<Row> Rows, bool HasMore)> PageAsync(
        Request request,
        LarasDb db,
        IQueryable<JournalEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var ordered =
            request.After is { } after ? entries.Where(entry => entry.Id > after).OrderBy(entry => entry.Id)
            : request.Before is { } before
                ? entries.Where(entry => entry.Id < before).OrderByDescending(entry => entry.Id)
            : entries.OrderByDescending(entry => entry.Id);
        var found = await WithSubject(db, ordered.Take(PageSize + 1)).ToListAsync(cancellationToken);
        var rows = found.OrderByDescending(row => row.Told.Id).ToList();
        var hasMore = rows.Count > PageSize;
        if (hasMore)
        {
            rows.RemoveAt(request.After is null ? rows.Count - 1 : 0);
        }

        return (rows, hasMore);
    }

    /// <summary>Entries with the person they were done to, without order.</summary>
    internal static IQueryable<Row> WithSubject(LarasDb db, IQueryable<JournalEntry> entries) =>
        from entry in entries
        from subject in db.Employees.Where(person => person.Id == entry.SubjectId).DefaultIfEmpty()
        select new Row(entry, subject!.Name, subject.Nip ?? subject.LocalId);

    /// <summary>What the filter means, without order.</summary>
    internal static async Task<IQueryable<JournalEntry>> NarrowAsync(
        EntryFilter filter,
        LarasDb db,
        Region region,
        CancellationToken cancellationToken
    )
    {
        var entries = db.JournalEntries.AsNoTracking();
        entries = filter.Kind is { } kind ? entries.Where(entry => entry.Kind == kind) : entries;
        entries = filter.Person is { } person ? OfPerson(entries, db, person) : entries;
        if (filter.From is { } first)
        {
            var begins = region.Zone.ToUtc(first.ToDateTime(default));
            entries = entries.Where(entry => entry.AtUtc >= begins);
        }

        if (filter.To is { } last && last < DateOnly.MaxValue)
        {
            var ends = region.Zone.ToUtc(last.AddDays(1).ToDateTime(default));
            entries = entries.Where(entry => entry.AtUtc < ends);
        }

        if (filter.Text is { } text)
        {
            var anywhere = Anywhere(text);
            entries = entries.Where(entry =>
                EF.Functions.Like(entry.Sentence.ToLower(), anywhere, Escape)
                || EF.Functions.Like(entry.About!.ToLower(), anywhere, Escape)
            );
        }

        return filter.Agency is { } agency
            ? OfUnits(entries, db, await UnitsBelow.CodeAsync(db, agency, cancellationToken))
            : entries;
    }

    private static IQueryable<JournalEntry> OfPerson(IQueryable<JournalEntry> entries, LarasDb db, string typed)
    {
        var number = string.Concat(typed.Where(sign => sign != ' '));
        var anywhere = Anywhere(typed);
        var meant = db
            .Employees.Where(person =>
                person.Nip == number
                || person.LocalId == number
                || EF.Functions.Like(person.Name.ToLower(), anywhere, Escape)
            )
            .Select(person => (EmployeeId?)person.Id);
        return entries.Where(entry =>
            meant.Contains(entry.AuthorId)
            || meant.Contains(entry.SubjectId)
            || EF.Functions.Like(entry.Author.ToLower(), anywhere, Escape)
        );
    }

    /// <summary>Done by or to somebody who was ever placed there.</summary>
    private static IQueryable<JournalEntry> OfUnits(IQueryable<JournalEntry> entries, LarasDb db, HashSet<Guid> units)
    {
        var people = db
            .Placements.Where(placement => units.Contains(placement.UnitId))
            .Select(placement => (EmployeeId?)placement.EmployeeId);
        return entries.Where(entry => people.Contains(entry.AuthorId) || people.Contains(entry.SubjectId));
    }

    private static string Anywhere(string text)
    {
        var escaped = text.ToLowerInvariant()
            .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);
        return $"%{escaped}%";
    }
}
