using Laras.Core;
using Laras.Web.Devices;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Imports;

/// <summary>
/// Takes a table into the database in one transaction: good rows become facts, doubtful rows wait in quarantine until
/// a person settles them. A preview runs the same plan and forgets it. The same file again changes nothing.
/// </summary>
public static class ImportTable
{
    public static Importer For(ImportKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(kind.Name, kind.Title, (request, cancellationToken) => RunAsync(kind, request, cancellationToken))
        {
            Columns = kind.Columns,
        };
    }

    public static async Task<ImportReport> RunAsync(
        ImportKind kind,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(request);

        var (db, source) = (request.Db, request.Source);
        var table = ReadTable.From(source.FileName, source.Content, kind.Columns);
        if (table.Refusals.Count > 0)
        {
            return ImportReport.Refused(kind.Name, source.FileName, table.Refusals);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!request.PreviewOnly)
        {
            await ImportTurn.TakeAsync(db, cancellationToken);
        }

        var nowUtc = request.Time.GetUtcNow().UtcDateTime;
        var batch = new ImportBatch(db, table, Guid.CreateVersion7(), source.ImportedBy, nowUtc)
        {
            ImportedById = source.ImportedById,
        };
        await kind.PlanAsync(batch, cancellationToken);
        var waiting = table.Rows.Where(row => !row.IsGood).ToList();
        if (!request.PreviewOnly)
        {
            await RecordAsync(batch, kind, source, waiting, cancellationToken);
            await batch.SaveAsync(() => NoteOf(kind, source, batch), request.Time, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
        return new(
            kind.Name,
            source.FileName,
            table.Rows.Count,
            batch.New,
            batch.Changed,
            batch.Same,
            waiting.Count,
            [],
            [.. waiting.SelectMany(row => row.Problems)],
            batch.Notes
        );
    }

    private static JournalNote NoteOf(ImportKind kind, ImportSource source, ImportBatch batch) =>
        new(
            "impor",
            source.ImportedById,
            source.ImportedBy,
            $"Mengimpor {kind.Name} dari {source.FileName}: {Indonesian.Grouped(batch.New)} baru, "
                + $"{Indonesian.Grouped(batch.Changed)} berubah."
        )
        {
            About = source.FileName,
            After = new
            {
                berkas = source.FileName,
                sha256 = source.Sha256,
                baru = batch.New,
                berubah = batch.Changed,
            },
        };

    /// <summary>
    /// A row that waits since an earlier import of the same file is not put in line twice, and one that has become
    /// good meanwhile (its unit was imported, its PIN was mapped) leaves the line.
    /// </summary>
    private static async Task RecordAsync(
        ImportBatch batch,
        ImportKind kind,
        ImportSource source,
        List<TableRow> waiting,
        CancellationToken cancellationToken
    )
    {
        var earlier = batch.Db.ImportedFiles.Where(file => file.Kind == kind.Name && file.Sha256 == source.Sha256);
        var inLine = await batch
            .Db.QuarantinedRows.Where(row => row.State == QuarantineState.Open)
            .Where(row => earlier.Any(file => file.Id == row.ImportId))
            .ToDictionaryAsync(row => row.Line, cancellationToken);
        var fresh = waiting.Where(row => !inLine.Remove(row.Line)).ToList();
        foreach (var settled in inLine.Values)
        {
            settled.State = QuarantineState.Replayed;
            settled.SettledBy = source.ImportedBy;
            settled.SettledAtUtc = batch.NowUtc;
        }

        if (batch.New + batch.Changed + fresh.Count == 0 && await earlier.AnyAsync(cancellationToken))
        {
            return;
        }

        batch.Db.Add(
            new ImportedFile
            {
                Id = batch.ImportId,
                Kind = kind.Name,
                FileName = source.FileName,
                Sha256 = source.Sha256,
                Bytes = source.Content.Length,
                ImportedBy = source.ImportedBy,
                ImportedAtUtc = batch.NowUtc,
                Accepted = batch.New + batch.Changed,
                Duplicates = batch.Same,
                Quarantined = fresh.Count,
            }
        );
        batch.Db.AddRange(fresh.Select(row => Quarantined(row, batch.ImportId)));
    }

    private static QuarantinedRow Quarantined(TableRow row, Guid importId) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ImportId = importId,
            Line = row.Line,
            Raw = row.Raw,
            Reason = row.Problems[0].Code,
            Sentence = string.Join(' ', row.Problems.Select(problem => problem.Sentence).Distinct()),
            State = QuarantineState.Open,
        };
}
