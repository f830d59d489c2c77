using Laras.Core;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>A person sets waiting rows aside, with a reason that stays beside them. What became a fact is not touched.</summary>
public static class SettleQuarantine
{
    public const int RowsMax = 1_000;
    public const int NoteCharactersMax = 500;

    public sealed record Request(IReadOnlyList<Guid> RowIds, string Note, string SettledBy)
    {
        public EmployeeId? SettledById { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        /// <summary>Fewer than asked for when somebody else settled some of them before.</summary>
        public sealed record Settled(int Rows) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        var note = request.Note.Trim();
        if (note.Length is 0 or > NoteCharactersMax)
        {
            return new Outcome.Refused(
                $"Tulis alasan mengapa baris ini dikesampingkan, paling panjang {NoteCharactersMax} huruf. Barisnya masih menunggu."
            );
        }

        if (request.RowIds.Count > RowsMax)
        {
            return new Outcome.Refused(
                $"Paling banyak {RowsMax} baris sekali kesampingkan. Belum ada yang berubah; pilih sebagian dahulu."
            );
        }

        var nowUtc = time.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        var rows = db.QuarantinedRows.Where(row =>
            request.RowIds.Contains(row.Id) && row.State == QuarantineState.Open
        );
        var ids = await rows.Select(row => row.Id).ToListAsync(cancellationToken);
        var perFile = await rows.GroupBy(row => row.ImportId)
            .Select(file => new { Id = file.Key, Rows = file.Count() })
            .ToListAsync(cancellationToken);
        await rows.ExecuteUpdateAsync(
            row =>
                row.SetProperty(one => one.State, QuarantineState.SetAside)
                    .SetProperty(one => one.SettledBy, request.SettledBy)
                    .SetProperty(one => one.SettledAtUtc, nowUtc)
                    .SetProperty(one => one.Note, note),
            cancellationToken
        );
        foreach (var file in perFile)
        {
            await db
                .ImportedFiles.Where(one => one.Id == file.Id)
                .ExecuteUpdateAsync(
                    one => one.SetProperty(counted => counted.Quarantined, counted => counted.Quarantined - file.Rows),
                    cancellationToken
                );
        }

        if (ids.Count > 0)
        {
            await NoteAsync(db, request, ids, [.. perFile.Select(file => file.Id)], time, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new Outcome.Settled(ids.Count);
    }

    private static async Task NoteAsync(
        LarasDb db,
        Request request,
        List<Guid> rows,
        List<Guid> files,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var noted = new NotedRows();
        await noted.AddStoredAsync(db, db.QuarantinedRows.Where(row => rows.Contains(row.Id)), cancellationToken);
        await noted.AddStoredAsync(db, db.ImportedFiles.Where(file => files.Contains(file.Id)), cancellationToken);
        JournalNote note = new(
            "kesampingkan-baris",
            request.SettledById,
            request.SettledBy,
            $"Mengesampingkan {Indonesian.Grouped(rows.Count)} baris yang menunggu: {request.Note.Trim()}"
        );
        Journal.NoteMany(db, note, time, noted);
        await db.SaveChangesAsync(cancellationToken);
    }
}
