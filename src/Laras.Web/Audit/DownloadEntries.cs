using System.Globalization;
using System.Runtime.CompilerServices;
using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Exports;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit;

/// <summary>
/// Hands out the entries that a filter means. Whoever takes along the entries of many people is noted in the journal
/// himself, with what was asked for. Only a form may do it, so that no link can make a person take them.
/// </summary>
public static class DownloadEntries
{
    public const string Route = "/meja/jejak/unduh";
    public const string FormatField = "bentuk";
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    /// <summary>A list about more people than this is noted.</summary>
    public const int PeopleUnnoted = 500;

    private const string NoteKind = "unduh-jejak";
    private const string FileName = "jejak";

    private static readonly ExportColumn[] Columns =
    [
        new("waktu", 20),
        new("pelaku", 30),
        new("perbuatan", 60),
        new("terhadap", 30),
        new("nip", 20),
        new("mengenai", 24),
        new("jenis", 18),
        new("sebelum", 40),
        new("sesudah", 40),
        new("nomor_catatan", 38),
        new("sidik", 66),
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, HandleAsync).WithSummary("Take along a list of journal entries");

    internal static async Task<PushStreamHttpResult> HandleAsync(
        IFormCollection form,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var filter = EntryFilter.Read(
            form[EntryFilter.PersonField],
            form[EntryFilter.KindField],
            form[EntryFilter.AgencyField],
            form[EntryFilter.FromField],
            form[EntryFilter.ToField],
            form[EntryFilter.TextField]
        );
        var asXlsx = form[FormatField] == Xlsx;
        var entries = await FindEntries.NarrowAsync(filter, db, region, cancellationToken);
        await NoteAsync(Viewer.Of(context), filter, asXlsx, entries, db, time, cancellationToken);

        var table = new ExportTable(FileName, Columns, RowsAsync(db, region, entries, cancellationToken));
        var name = string.Create(CultureInfo.InvariantCulture, $"{FileName}-{region.Now(time):yyyyMMdd-HHmm}");
        return asXlsx ? Download.Xlsx(table, name, cancellationToken) : Download.Csv(table, name, cancellationToken);
    }

    private static async Task NoteAsync(
        Viewer viewer,
        EntryFilter filter,
        bool asXlsx,
        IQueryable<JournalEntry> entries,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var people = await entries
            .Where(entry => entry.SubjectId != null)
            .Select(entry => entry.SubjectId)
            .Distinct()
            .CountAsync(cancellationToken);
        if (people <= PeopleUnnoted)
        {
            return;
        }

        var form = asXlsx ? "XLSX" : "CSV";
        var sentence =
            $"Mengunduh jejak {Indonesian.Grouped(people)} orang sebagai {form}, saringan: {filter.InWords()}.";
        Journal.Note(db, new(NoteKind, viewer.Id, viewer.Name, sentence) { After = filter }, time);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> RowsAsync(
        LarasDb db,
        Region region,
        IQueryable<JournalEntry> entries,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var newestFirst = entries.OrderByDescending(entry => entry.Id);
        var rows = FindEntries.WithSubject(db, newestFirst).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return
            [
                region.Zone.ToLocal(row.Told.AtUtc),
                row.Told.Author,
                row.Told.Sentence,
                row.Subject,
                row.SubjectNumber,
                row.Told.About,
                row.Told.Kind,
                row.Told.Before,
                row.Told.After,
                row.Told.Id.ToString(),
                row.Told.Hash,
            ];
        }
    }
}
