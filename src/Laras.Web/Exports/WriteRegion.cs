using System.Text;
using Laras.Core;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Exports;

/// <summary>
/// Writes everything that officers bring in, as the files that bring it in again: the same data is the same bytes. Taps
/// are not among them; their own files and the journal keep them.
/// </summary>
internal static class WriteRegion
{
    /// <summary>Below what one import takes in.</summary>
    public const int RowsPerFile = 150_000;

    /// <summary>In the order in which an empty region takes them in.</summary>
    public static readonly IReadOnlyList<ExportFile> Files =
    [
        StandingFiles.Units,
        StandingFiles.Patterns,
        StandingFiles.DaysOff,
        StandingFiles.Ramadan,
        StandingFiles.Posts,
        PeopleFiles.People,
        PeopleFiles.Placements,
        PeopleFiles.Terms,
        StandingFiles.Acting,
        PeopleFiles.Roster,
        PeopleFiles.Absences,
        PeopleFiles.Facts,
        PeopleFiles.Pins,
        RoleFile.Roles,
    ];

    /// <summary>One file that was written.</summary>
    public sealed record Written(string FileName, string Verb, int Rows);

    /// <param name="open">Gives the stream for a file of that name; it is closed here.</param>
    public static async Task<IReadOnlyList<Written>> RunAsync(
        LarasDb db,
        Func<string, Stream> open,
        CancellationToken cancellationToken
    )
    {
        var names = await ExportNames.LoadAsync(db, cancellationToken);
        var written = new List<Written>();
        foreach (var file in Files)
        {
            written.AddRange(await WriteAsync(file, db, names, open, cancellationToken));
        }

        return written;
    }

    /// <summary>Who took the data of everybody along is noted; the caller saves.</summary>
    public static void Note(LarasDb db, EmployeeId? authorId, string author, long rows, TimeProvider time) =>
        Journal.Note(
            db,
            new("ekspor", authorId, author, $"Mengekspor data daerah, {Indonesian.Grouped(rows)} baris."),
            time
        );

    private static async Task<IReadOnlyList<Written>> WriteAsync(
        ExportFile file,
        LarasDb db,
        ExportNames names,
        Func<string, Stream> open,
        CancellationToken cancellationToken
    )
    {
        var written = new List<Written>();
        var rows = 0;
        var writer = Open();
        try
        {
            await foreach (var cells in file.Rows(db, names, cancellationToken).WithCancellation(cancellationToken))
            {
                if (rows == RowsPerFile)
                {
                    await writer.DisposeAsync();
                    written.Add(new(CurrentName(), file.Verb, rows));
                    rows = 0;
                    writer = Open();
                }

                await writer.WriteLineAsync(CsvLines.Of(cells));
                rows++;
            }
        }
        finally
        {
            await writer.DisposeAsync();
        }

        written.Add(new(CurrentName(), file.Verb, rows));
        return written;

        string CurrentName() => written.Count == 0 ? $"{file.Name}.csv" : $"{file.Name}-{written.Count + 1}.csv";

        StreamWriter Open()
        {
            var opened = new StreamWriter(open(CurrentName()), new UTF8Encoding(false)) { NewLine = "\n" };
            opened.WriteLine(CsvLines.Of(file.Columns));
            return opened;
        }
    }
}
