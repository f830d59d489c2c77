using Laras.Web.Devices;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Imports;

/// <summary>
/// Takes a table into the database in one transaction: good rows become facts, doubtful rows wait in quarantine until
/// a person settles them. A preview runs the same plan and forgets it. The same file again changes nothing.
/// </summary>
public static class ImportTable
{
    public static Task<ImportReport> PreviewAsync(
        LarasDb db,
        ImportKind kind,
        ImportSource source,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => RunAsync(db, kind, source, time, commit: false, cancellationToken);

    public static Task<ImportReport> CommitAsync(
        LarasDb db,
        ImportKind kind,
        ImportSource source,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => RunAsync(db, kind, source, time, commit: true, cancellationToken);

    private static async Task<ImportReport> RunAsync(
        LarasDb db,
        ImportKind kind,
        ImportSource source,
        TimeProvider time,
        bool commit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(time);

        var table = ReadTable.From(source.FileName, source.Content, kind.Columns);
        if (table.Refusals.Count > 0)
        {
            return new(kind.Name, source.FileName, 0, 0, 0, 0, 0, table.Refusals, [], []);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (commit && db.Database.IsNpgsql())
        {
            // Two imports at once would both find a row missing and both add it; SQLite lets in only one anyway.
            await db.Database.ExecuteSqlAsync(
                $"LOCK TABLE imported_files IN SHARE ROW EXCLUSIVE MODE",
                cancellationToken
            );
        }

        var batch = new ImportBatch(db, table, Guid.CreateVersion7(), time.GetUtcNow().UtcDateTime);
        await kind.PlanAsync(batch, cancellationToken);
        var waiting = table.Rows.Where(row => !row.IsGood).ToList();
        if (commit)
        {
            await RecordAsync(batch, kind, source, waiting, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
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
