using System.Globalization;
using Laras.Core;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary><c>laras periksa</c>: examines the data against the journal, and names the first row that is not as it was written.</summary>
public static class CheckCommand
{
    private const string FromFolder = "dari";
    private const string KeptFile = "kepala";
    private const string Trusted = "percaya";
    private const int FindingsToName = 20;

    public static readonly Verb Verb = new(
        "periksa",
        "[--dari FOLDER] [--kepala BERKAS] [--percaya SIDIK-JARI]",
        "memeriksa bahwa tidak ada catatan yang diubah, hilang, ditambahkan atau ditukar",
        RunAsync
    )
    {
        Options = [FromFolder, KeptFile, Trusted],
        Details = () =>
            [
                "--dari     memeriksa folder hasil laras jurnal ekspor, bukan basis data",
                "--kepala   berkas dengan kepala jurnal yang disimpan di luar, satu baris satu: 1234 3fa9c2d1e0b7",
                "           (dari kaki slip atau rekap tercetak). Hanya dengan ini penulisan ulang oleh orang yang",
                "           memegang kunci dan basis data sekaligus dapat ditemukan.",
                "--percaya  sidik jari kunci yang sudah dicocokkan dengan kertas, bila kunci lama hilang",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words.Count > 0)
        {
            return invocation.Refuse($"Kata \"{invocation.Words[0]}\" tidak dikenal untuk laras periksa.");
        }

        var (kept, problems) = invocation.Option(KeptFile) is { } file
            ? KeptHead.Read(await File.ReadAllLinesAsync(file, cancellationToken))
            : ([], []);
        var folder = invocation.Option(FromFolder);
        if (folder is not null && !Directory.Exists(folder))
        {
            problems = [.. problems, $"Folder {folder} tidak ditemukan."];
        }

        if (problems.Count > 0)
        {
            return invocation.Refuse(problems);
        }

        HashSet<string> trusted = invocation.Option(Trusted) is { } print ? [print.ToLowerInvariant()] : [];
        var request = new CheckJournal.Request(kept, trusted);
        var began = invocation.Time.GetTimestamp();
        var report = folder is not null
            ? await OfFolderAsync(invocation, folder, request, cancellationToken)
            : await OfDatabaseAsync(invocation, request, cancellationToken);
        return Tell(invocation, report, invocation.Time.GetElapsedTime(began));
    }

    private static async Task<CheckJournal.Report> OfDatabaseAsync(
        Invocation invocation,
        CheckJournal.Request request,
        CancellationToken cancellationToken
    )
    {
        await using var db = await invocation.OpenAsync(cancellationToken);
        await using var source = await StoredRows.OpenAsync(db, cancellationToken);
        return await CheckJournal.RunAsync(source, db, request, invocation.Time, cancellationToken);
    }

    /// <summary>No database is opened; the context only tells which tables and columns there are.</summary>
    private static async Task<CheckJournal.Report> OfFolderAsync(
        Invocation invocation,
        string folder,
        CheckJournal.Request request,
        CancellationToken cancellationToken
    )
    {
        await using var model = new DataStore.Postgres("Host=127.0.0.1").Open();
        return await CheckJournal.RunAsync(
            new ExportedRows(folder),
            model,
            request,
            invocation.Time,
            cancellationToken
        );
    }

    private static int Tell(Invocation invocation, CheckJournal.Report report, TimeSpan took)
    {
        var output = invocation.Output;
        var seconds = took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
        output.WriteLine(
            $"Diperiksa {Indonesian.Grouped(report.Rows)} baris dan {Indonesian.Grouped(report.Entries)} catatan jurnal "
                + $"dalam {seconds} detik."
        );
        if (report.Root is { } root)
        {
            output.WriteLine($"Kepala jurnal: {report.Sealed} {root}");
        }

        if (report.Findings.Count == 0)
        {
            output.WriteLine("Semua cocok: tidak ada yang diubah, hilang, ditambahkan atau ditukar.");
            return ExitCode.Good;
        }

        output.WriteLine($"{Indonesian.Grouped(report.Findings.Count)} hal tidak cocok. Yang pertama:");
        foreach (var finding in report.Findings.Kept.Take(FindingsToName))
        {
            output.WriteLine($"- {Finding.Word(finding.Kind)}: {finding.Table} {finding.Id}. {finding.Sentence}");
        }

        output.WriteLine(
            "Jangan ubah apa pun. Simpan salinan data ini, lalu bandingkan dengan cadangan terakhir yang cocok."
        );
        return ExitCode.SomethingWaits;
    }
}
