using Laras.Core.Devices;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>
/// What became of the same bytes before. A file that was read in the wrong grammar and gave no tap may be read again;
/// the rows that wait from that reading are then set aside, or a mapped pin would replay them as well.
/// </summary>
internal sealed class EarlierImports
{
    private readonly IReadOnlyList<ImportedFile> files;

    private EarlierImports(IReadOnlyList<ImportedFile> files) => this.files = files;

    public static async Task<EarlierImports> FindAsync(
        LarasDb db,
        string sha256,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .ImportedFiles.AsNoTracking()
                .Where(file => file.Sha256 == sha256 && file.Kind == MachineTap.ImportKind)
                .OrderBy(file => file.ImportedAtUtc)
                .ToListAsync(cancellationToken)
        );

    /// <summary>The import that makes another one pointless, or null.</summary>
    public ImportedFile? Same(Grammar grammar) =>
        files.FirstOrDefault(file => file.Grammar == grammar || file.Accepted + file.Duplicates > 0);

    public async Task SetWaitingRowsAsideAsync(
        LarasDb db,
        Grammar grammar,
        string by,
        DateTime nowUtc,
        NotedRows noted,
        CancellationToken cancellationToken
    )
    {
        var note = $"Berkas dibaca ulang sebagai {GrammarGuess.Name(grammar)}.";
        foreach (var id in files.Select(file => file.Id))
        {
            await db
                .QuarantinedRows.Where(row => row.ImportId == id && row.State == QuarantineState.Open)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(one => one.State, QuarantineState.SetAside)
                            .SetProperty(one => one.SettledBy, by)
                            .SetProperty(one => one.SettledAtUtc, nowUtc)
                            .SetProperty(one => one.Note, note),
                    cancellationToken
                );
            await db
                .ImportedFiles.Where(file => file.Id == id)
                .ExecuteUpdateAsync(file => file.SetProperty(one => one.Quarantined, 0), cancellationToken);
            await noted.AddStoredAsync(
                db,
                db.QuarantinedRows.Where(row => row.ImportId == id && row.SettledAtUtc == nowUtc),
                cancellationToken
            );
            await noted.AddStoredAsync(db, db.ImportedFiles.Where(file => file.Id == id), cancellationToken);
        }
    }
}
