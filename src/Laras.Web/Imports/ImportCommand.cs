using Laras.Core;

namespace Laras.Web.Imports;

/// <summary><c>laras impor JENIS BERKAS…</c>: brings files in and tells what became of every row.</summary>
public static class ImportCommand
{
    private const int BytesMax = ReadTable.BytesMax;
    private const int LinesToName = 12;

    public static readonly Verb Verb = new(
        "impor",
        "JENIS BERKAS… [--lihat] [--zona WITA] [--format usb6] [--mesin NAMA] [--oleh NAMA]",
        "memasukkan berkas CSV, Excel atau berkas mesin absen",
        RunAsync
    )
    {
        Writes = true,
        Flags = ["lihat"],
        Options = ["zona", "format", "mesin", "oleh"],
        Details = () =>
            [
                "JENIS:",
                .. Importer.All.Select(importer => $"  {importer.Name, -10} {importer.Title}"),
                "",
                "--lihat   pratinjau: menghitung dan menyebut semua masalah, tanpa menyimpan",
                "--zona    WIB, WITA atau WIT: zona jam pada mesin absen",
                "--format  tata tulis berkas mesin, bila tidak ingin ditebak",
                "--mesin   nama mesin, bila beberapa mesin memakai nomor yang sama",
                "--oleh    nama yang dicatat sebagai pembawa berkas",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words.Count < 2)
        {
            return invocation.Refuse("Sebutkan jenis dan berkasnya, misalnya: laras impor pegawai pegawai.csv");
        }

        var (name, paths) = (invocation.Words[0], invocation.Words.Skip(1).ToList());
        if (Importer.All.FirstOrDefault(importer => importer.Name == name) is not { } importer)
        {
            var names = string.Join(", ", Importer.All.Select(known => known.Name));
            return invocation.Refuse($"Jenis \"{name}\" tidak dikenal. Yang dikenal: {names}.");
        }

        var zoneName = invocation.Option("zona");
        if (zoneName is not null && !Enum.TryParse<Zone>(zoneName, ignoreCase: true, out _))
        {
            return invocation.Refuse($"Zona \"{zoneName}\" tidak dikenal. Yang dikenal: WIB, WITA, WIT.");
        }

        // All paths are looked at first: a typing mistake in the last one must not leave half of the work done.
        if (paths.Select(Problem).OfType<string>().ToList() is { Count: > 0 } problems)
        {
            return invocation.Refuse([.. problems]);
        }

        var worst = ExitCode.Good;
        foreach (var path in paths)
        {
            var report = await ImportAsync(invocation, importer, path, cancellationToken);
            Tell(invocation, report);
            worst = Math.Max(worst, ExitCodeOf(report));
        }

        return worst;
    }

    private static string? Problem(string path) =>
        new FileInfo(path) switch
        {
            { Exists: false } => $"Berkas {path} tidak ditemukan.",
            { Length: > BytesMax } =>
                $"Berkas {path} lebih dari {BytesMax / 1024 / 1024} MB. Pecah menjadi beberapa berkas.",
            _ => null,
        };

    private static async Task<ImportReport> ImportAsync(
        Invocation invocation,
        Importer importer,
        string path,
        CancellationToken cancellationToken
    )
    {
        await using var db = await invocation.OpenAsync(cancellationToken);
        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        var source = new ImportSource(
            Path.GetFileName(path),
            content,
            invocation.Option("oleh") ?? Environment.UserName
        );
        var request = new ImportRequest(db, source, invocation.Time)
        {
            PreviewOnly = invocation.Has("lihat"),
            Zone = invocation.Option("zona") is { } zone ? Enum.Parse<Zone>(zone, ignoreCase: true) : null,
            Format = invocation.Option("format"),
            Device = invocation.Option("mesin"),
        };
        return await importer.RunAsync(request, cancellationToken);
    }

    private static int ExitCodeOf(ImportReport report) =>
        report.Refusals.Count > 0 ? ExitCode.WrongCall
        : report.Waiting > 0 ? ExitCode.SomethingWaits
        : ExitCode.Good;

    private static void Tell(Invocation invocation, ImportReport report)
    {
        if (report.Refusals.Count > 0)
        {
            invocation.Refuse([.. report.Refusals.Select(refusal => refusal.ToString()), "Tidak ada yang disimpan."]);
            return;
        }

        var output = invocation.Output;
        output.WriteLine(
            $"{report.FileName}: {Count(report.Rows)} baris. Baru {Count(report.New)}, berubah {Count(report.Changed)}, "
                + $"sama {Count(report.Same)}, menunggu {Count(report.Waiting)}."
        );
        TellGrouped(output, "Menunggu diperbaiki:", report.Problems);
        TellGrouped(output, "Sudah masuk, tetapi perlu dilihat:", report.Notes);
        if (invocation.Has("lihat"))
        {
            output.WriteLine("Ini pratinjau, belum ada yang disimpan. Ulangi tanpa --lihat untuk menyimpan.");
        }
        else if (report.Waiting > 0)
        {
            output.WriteLine(
                "Baris yang menunggu tersimpan di karantina, baris lain sudah masuk. "
                    + "Perbaiki barisnya di berkas, lalu impor lagi; yang sudah masuk tidak akan dobel."
            );
        }
    }

    /// <summary>The same sentence for a thousand rows is told once, with its lines.</summary>
    private static void TellGrouped(TextWriter output, string title, IReadOnlyList<RowProblem> problems)
    {
        if (problems.Count > 0)
        {
            output.WriteLine(title);
        }

        foreach (var group in problems.GroupBy(problem => (problem.Column, problem.Sentence)))
        {
            var lines = group.Select(problem => problem.Line).Where(line => line > 0).ToList();
            var more = lines.Count > LinesToName ? $" dan {Count(lines.Count - LinesToName)} baris lagi" : "";
            var where = lines.Count > 0 ? $"baris {string.Join(", ", lines.Take(LinesToName))}{more}" : "berkas";
            var column = group.Key.Column is null ? "" : $", kolom {group.Key.Column}";
            output.WriteLine($"  {where}{column}: {group.Key.Sentence}");
        }
    }

    private static string Count(int count) => Indonesian.Grouped(count);
}
