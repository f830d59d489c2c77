using Laras.Web.Devices;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Imports.Files;

/// <summary>The files that were brought in, newest first, and how many rows of all of them wait for a person.</summary>
public static class FindImportedFiles
{
    public const int PageSize = 30;

    /// <param name="Kind">Only files of this kind; null for all.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Request(string? Kind, int Page);

    /// <param name="Waiting">Rows of the whole region, whatever was asked for.</param>
    public sealed record Response(IReadOnlyList<ImportedFile> Files, int Total, int Page, int Waiting, int WaitingFiles)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

        public int First => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;

        public int Last => Math.Min(Total, Page * PageSize);
    }

    public static async Task<Response> HandleAsync(Request request, LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(db);
        var files = db.ImportedFiles.AsNoTracking();
        if (request.Kind is { Length: > 0 } kind)
        {
            files = files.Where(file => file.Kind == kind);
        }

        var total = await files.CountAsync(cancellationToken);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var shown = await files
            .OrderByDescending(file => file.ImportedAtUtc)
            .ThenByDescending(file => file.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        var open = db.QuarantinedRows.Where(row => row.State == QuarantineState.Open);
        return new(
            shown,
            total,
            page,
            await open.CountAsync(cancellationToken),
            await open.Select(row => row.ImportId).Distinct().CountAsync(cancellationToken)
        );
    }
}
