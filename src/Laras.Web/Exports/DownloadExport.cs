using System.IO.Compression;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Exports;

/// <summary>The region's data as one ZIP for whoever keeps the people. The download is noted before it begins.</summary>
public static class DownloadExport
{
    public const string Route = "/meja/ekspor/unduh";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, HandleAsync).WithSummary("Download the region's data as files");

    internal static async Task<Results<FileStreamHttpResult, BadRequest>> HandleAsync(
        HttpContext context,
        LarasDb db,
        IAntiforgery antiforgery,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        // A file without a name that goes with its handle: nothing of it stays behind.
        var zip = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        IReadOnlyList<WriteRegion.Written> files;
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            files = await WriteRegion.RunAsync(db, name => archive.CreateEntry(name).Open(), cancellationToken);
        }

        var viewer = Viewer.Of(context);
        WriteRegion.Note(db, viewer.Id, viewer.Name, files.Sum(file => (long)file.Rows), time);
        await db.SaveChangesAsync(cancellationToken);
        zip.Position = 0;
        return TypedResults.File(zip, "application/zip", $"laras-{region.Today(time):yyyy-MM-dd}.zip");
    }
}
