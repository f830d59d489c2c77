using System.Security.Cryptography;
using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Attendance;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>
/// Takes a machine's file in: taps with a known pin become clock events, all others wait in quarantine with a sentence.
/// One transaction for the whole file; the same file again, or one that overlaps, adds nothing twice.
/// </summary>
public static class ImportAttendance
{
    /// <param name="Device">
    /// Says which machine it is when the file does not, or when many machines of the region carry the same number;
    /// null takes what stands in the file.
    /// </param>
    public sealed record Request(
        string FileName,
        byte[] Content,
        Grammar Grammar,
        Zone Zone,
        string ImportedBy,
        string? Device = null
    )
    {
        /// <summary>Does everything and keeps nothing.</summary>
        public bool PreviewOnly { get; init; }

        /// <summary>Who brought it, when it was a person who is known here.</summary>
        public EmployeeId? ImportedById { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Accepted">Taps that became clock events.</param>
        /// <param name="Known">Taps that repeat one in this file or an earlier one.</param>
        /// <param name="Waiting">Rows that wait for a person, those with an unmapped pin among them.</param>
        /// <param name="UnmappedPins">Different pins without owner.</param>
        /// <param name="Recaps">Days of an old program, kept as evidence.</param>
        /// <param name="Rows">The rows that wait, and the recaps.</param>
        /// <param name="TailUnterminated">The last row is whole, but the copy may have stopped there.</param>
        public sealed record Imported(
            Guid ImportId,
            int Accepted,
            int Known,
            int Waiting,
            int UnmappedPins,
            int Recaps,
            DeviceFileFacts Facts,
            IReadOnlyList<QuarantinedRow> Rows,
            bool TailUnterminated
        ) : Outcome;

        public sealed record AlreadyImported(string FileName, DateTime AtUtc, string By, string Sentence) : Outcome;

        /// <summary>Nothing was stored; the sentence says why and what to do.</summary>
        public sealed record Refused(string Sentence) : Outcome;
    }

    /// <summary>Rows taken in so far, and how many there are.</summary>
    public sealed record Progress(int Done, int Total);

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        Action<Progress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        if (Refusal(request) is { } refused)
        {
            return refused;
        }

        var nowUtc = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(request.Zone.ToLocal(nowUtc));
        var file = DeviceFileReader.Read(request.Content, request.Grammar, today);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(request.Content));

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        var earlier = await EarlierImports.FindAsync(db, sha256, cancellationToken);
        if (earlier.Same(request.Grammar) is { } known)
        {
            return Already(known, request.Zone);
        }

        var noted = new NotedRows();
        await earlier.SetWaitingRowsAsideAsync(
            db,
            request.Grammar,
            request.ImportedBy,
            nowUtc,
            noted,
            cancellationToken
        );
        var record = Record(request, sha256, nowUtc);
        var rows = ImportedRows.Sort(file, record, request.Device, await PinRegisters.LoadAsync(db, cancellationToken));
        var total = rows.Taps.Count + rows.Waiting.Count;
        record.Accepted = await ClockEventLog.AppendAsync(
            db,
            rows.Taps,
            noted,
            done => progress?.Invoke(new Progress(done, total)),
            cancellationToken
        );
        await InsertMissing.RunAsync(
            db,
            rows.Waiting,
            noted,
            done => progress?.Invoke(new Progress(rows.Taps.Count + done, total)),
            cancellationToken
        );
        record.Duplicates = rows.Repeated + rows.Taps.Count - record.Accepted;
        record.Quarantined = rows.Waiting.Count(row => row.State == QuarantineState.Open);
        if (!request.PreviewOnly)
        {
            db.ImportedFiles.Add(record);
            Journal.NoteMany(db, NoteOf(request, record), time, noted, record);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            db.Entry(record).State = EntityState.Detached;
        }

        return new Outcome.Imported(
            record.Id,
            record.Accepted,
            record.Duplicates,
            record.Quarantined,
            rows.UnmappedPins,
            rows.Waiting.Count - record.Quarantined,
            DeviceFileFacts.Of(file),
            rows.Waiting,
            file.TailUnterminated
        );
    }

    private static Outcome.Refused? Refusal(Request request) =>
        request switch
        {
            { Content.Length: 0 } => new("Berkas ini kosong. Salin ulang dari mesin, lalu impor lagi."),
            { Content.Length: > DeviceFileReader.FileBytesMax } => new(Reason.FileTooLarge.Sentence),
            { Grammar: Grammar.PushOperations } => new(
                "Berkas ini catatan operasi mesin, bukan catatan kehadiran. Tidak ada yang disimpan."
            ),
            _ => null,
        };

    private static Outcome.AlreadyImported Already(ImportedFile known, Zone zone)
    {
        var at = zone.ToLocal(known.ImportedAtUtc);
        var date = Indonesian.LongDate(DateOnly.FromDateTime(at));
        var hour = Indonesian.HourMinute(TimeOnly.FromDateTime(at));
        return new(
            known.FileName,
            known.ImportedAtUtc,
            known.ImportedBy,
            $"Berkas yang sama sudah diimpor {date} pukul {hour} {zone.Abbreviation()} oleh {known.ImportedBy} sebagai "
                + $"{known.FileName}. Tidak ada yang berubah."
        );
    }

    private static JournalNote NoteOf(Request request, ImportedFile record) =>
        new(
            "impor",
            request.ImportedById,
            request.ImportedBy,
            $"Mengimpor berkas mesin absen {record.FileName}: {Indonesian.Grouped(record.Accepted)} tap masuk, "
                + $"{Indonesian.Grouped(record.Quarantined)} baris menunggu."
        )
        {
            About = record.FileName,
            After = new
            {
                berkas = record.FileName,
                sha256 = record.Sha256,
                masuk = record.Accepted,
                sudah_ada = record.Duplicates,
                menunggu = record.Quarantined,
            },
        };

    private static ImportedFile Record(Request request, string sha256, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Kind = MachineTap.ImportKind,
            FileName = request.FileName,
            Sha256 = sha256,
            Bytes = request.Content.Length,
            ImportedBy = request.ImportedBy,
            ImportedAtUtc = nowUtc,
            Grammar = request.Grammar,
            Zone = request.Zone,
        };
}
