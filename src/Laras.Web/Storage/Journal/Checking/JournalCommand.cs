using Laras.Core;
using Laras.Web.Storage.Journal.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary><c>laras jurnal</c>: writes the journal as text, seals what waits, shows the head, or begins a journal over older data.</summary>
public static class JournalCommand
{
    public static readonly Verb Verb = new(
        "jurnal",
        "ekspor FOLDER | segel | kepala | mulai",
        "mengekspor jurnal, menyegelnya, atau menunjukkan kepalanya",
        RunAsync
    )
    {
        Details = () =>
            [
                "ekspor FOLDER  menulis jurnal dan semua tabel yang dijaganya sebagai teks (lihat docs/jurnal.md)",
                "segel          menyegel catatan yang menunggu, tanpa menyalakan Laras",
                "kepala         menulis kepala terakhir; simpan di luar untuk laras periksa --kepala",
                "mulai          mencatat semua baris yang sudah ada, sekali saja, sebelum segel pertama",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words is not (["ekspor", _] or ["segel"] or ["kepala"] or ["mulai"]))
        {
            return invocation.Refuse(
                "Tulis laras jurnal ekspor FOLDER, segel, kepala atau mulai. Tidak ada yang berubah."
            );
        }

        await using var db = await invocation.OpenAsync(cancellationToken);
        return invocation.Words[0] switch
        {
            "ekspor" => await ExportAsync(db, invocation, cancellationToken),
            "segel" => await SealAsync(db, invocation, cancellationToken),
            "kepala" => await ShowHeadAsync(db, invocation, cancellationToken),
            _ => await BeginAsync(db, invocation, cancellationToken),
        };
    }

    private static async Task<int> ExportAsync(LarasDb db, Invocation invocation, CancellationToken cancellationToken)
    {
        var folder = invocation.Words[1];
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return invocation.Refuse($"Folder {folder} sudah berisi. Sebutkan folder baru. Tidak ada yang berubah.");
        }

        var rows = await ExportJournal.RunAsync(db, folder, cancellationToken);
        await invocation.Output.WriteLineAsync($"{Indonesian.Grouped(rows)} baris ditulis ke {folder}.");
        return ExitCode.Good;
    }

    private static async Task<int> SealAsync(LarasDb db, Invocation invocation, CancellationToken cancellationToken)
    {
        var count = await SealJournal.RunAsync(
            db,
            invocation.Store,
            invocation.Time,
            everything: true,
            cancellationToken
        );
        await invocation.Output.WriteLineAsync($"{Indonesian.Grouped(count)} catatan disegel.");
        return ExitCode.Good;
    }

    private static async Task<int> ShowHeadAsync(LarasDb db, Invocation invocation, CancellationToken cancellationToken)
    {
        var head = await LatestHead.OfAsync(db, cancellationToken);
        await invocation.Output.WriteLineAsync(head is null ? "# Belum ada yang disegel." : $"{head.Size} {head.Root}");
        return ExitCode.Good;
    }

    /// <summary>For data from before there was a journal. Later it would launder rows that somebody slipped in.</summary>
    private static async Task<int> BeginAsync(LarasDb db, Invocation invocation, CancellationToken cancellationToken)
    {
        if (await db.JournalLeaves.AnyAsync(cancellationToken))
        {
            return invocation.Refuse("Jurnal ini sudah berjalan, jadi tidak dimulai lagi. Tidak ada yang berubah.");
        }

        await NoteEverythingAsync(db, invocation.Time, cancellationToken);
        return await SealAsync(db, invocation, cancellationToken);
    }

    internal static async Task NoteEverythingAsync(LarasDb db, TimeProvider time, CancellationToken cancellationToken)
    {
        var noted = new NotedRows();
        await using (var source = await StoredRows.OpenAsync(db, cancellationToken))
        {
            foreach (var shape in JournaledTables.Of(db))
            {
                await foreach (var row in source.RowsAsync(shape, cancellationToken))
                {
                    noted.Add(shape, row);
                }
            }
        }

        var sentence = $"Memulai jurnal dengan {Indonesian.Grouped(noted.Count)} baris yang sudah ada.";
        Journal.NoteMany(db, new("mulai-jurnal", null, JournalNote.CommandLine, sentence), time, noted);
        await db.SaveChangesAsync(cancellationToken);
    }
}
