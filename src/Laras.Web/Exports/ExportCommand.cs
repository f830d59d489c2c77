using Laras.Core;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Exports;

/// <summary><c>laras ekspor FOLDER</c>: writes the region's data as files that can be brought in again.</summary>
public static class ExportCommand
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static readonly Verb Verb = new(
        "ekspor",
        "FOLDER",
        "menulis semua data daerah sebagai berkas yang dapat diimpor lagi",
        RunAsync
    )
    {
        Details = () =>
            [
                "FOLDER harus kosong atau belum ada. Berkasnya hanya dapat dibaca pemiliknya, karena memuat data semua orang.",
                "Urutan memasukkannya lagi:",
                .. WriteRegion.Files.Select(file => $"  laras impor {file.Verb, -10} {file.Name}.csv"),
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words is not [var folder])
        {
            return invocation.Refuse("Sebutkan foldernya, misalnya: laras ekspor cadangan-mei");
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return invocation.Refuse($"Folder {folder} sudah berisi. Tidak ada yang ditulis. Pilih folder lain.");
        }

        Directory.CreateDirectory(folder);
        await using var db = await invocation.OpenAsync(cancellationToken);
        var files = await WriteRegion.RunAsync(db, name => Create(Path.Combine(folder, name)), cancellationToken);
        var rows = files.Sum(file => (long)file.Rows);
        WriteRegion.Note(db, authorId: null, JournalNote.CommandLine, rows, invocation.Time);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var file in files)
        {
            invocation.Output.WriteLine($"{file.FileName, -18} {Indonesian.Grouped(file.Rows), 9} baris");
        }

        invocation.Output.WriteLine($"{Indonesian.Grouped(rows)} baris di {folder}. Lihat: laras bantuan ekspor");
        return ExitCode.Good;
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(path, options);
    }
}
