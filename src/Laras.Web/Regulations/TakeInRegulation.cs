using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Regulations;

/// <summary>
/// Takes the text of a regulation folder into the database, unchangeable. A folder that does not read, or whose worked
/// cases do not come out, is refused with everything that is wrong in it.
/// </summary>
public static class TakeInRegulation
{
    /// <param name="Hash">The text's name from now on; null when it was refused.</param>
    /// <param name="IsNew">False when this very text was here already.</param>
    public sealed record Answer(string? Hash, bool IsNew, IReadOnlyList<string> Problems);

    public static async Task<Answer> RunAsync(
        LarasDb db,
        string path,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        Directory.Exists(path)
            ? await RunAsync(db, RegulationFolder.Read(path), time, cancellationToken)
            : new(null, false, [$"Folder {path} tidak ditemukan."]);

    public static async Task<Answer> RunAsync(
        LarasDb db,
        RegulationFolder folder,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        if (ProblemsOf(folder) is { Count: > 0 } problems)
        {
            return new(null, false, problems);
        }

        var hash = RegulationText.HashOf(folder.Files);
        if (await db.Regulations.AnyAsync(known => known.Hash == hash, cancellationToken))
        {
            return new(hash, false, []);
        }

        var header = folder.Regulation!.Header;
        var stored = new StoredRegulation
        {
            Hash = hash,
            Folder = folder.Name,
            Title = $"{header.Number} tentang {header.Title}",
            Files = RegulationText.Write(folder.Files),
            TakenInAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.Regulations.Add(stored);
        JournalNote note = new("simpan-aturan", null, JournalNote.CommandLine, $"Menyimpan naskah {stored.Title}.")
        {
            About = folder.Name,
            After = new { naskah = hash },
        };
        Journal.Note(db, note, time, stored);
        await db.SaveChangesAsync(cancellationToken);
        return new(hash, true, []);
    }

    private static IReadOnlyList<string> ProblemsOf(RegulationFolder folder)
    {
        if (folder.Regulation is not { } regulation)
        {
            return folder.Problems.Count > 0
                ? [.. folder.Problems.Select(problem => problem.ToString())]
                : [$"Folder {folder.Name} tidak berisi peraturan."];
        }

        var calculator = new Calculator(regulation);
        return
        [
            .. from worked in folder.Cases
            from difference in CaseCheck.Run(regulation, calculator, worked)
            select $"Kasus \"{worked.Name}\": {difference}",
        ];
    }
}
