using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Storage.Exports;

/// <summary>The answer of a page that hands out a table: written while it is read, kept by no cache on the way.</summary>
public static class Download
{
    /// <param name="fileName">Without its ending.</param>
    public static PushStreamHttpResult Csv(ExportTable table, string fileName, CancellationToken cancellationToken) =>
        TypedResults.Stream(
            stream => CsvText.WriteAsync(table, stream, cancellationToken),
            CsvText.ContentType,
            $"{fileName}.csv"
        );

    /// <param name="fileName">Without its ending.</param>
    public static PushStreamHttpResult Xlsx(ExportTable table, string fileName, CancellationToken cancellationToken) =>
        TypedResults.Stream(
            stream => XlsxFile.WriteAsync(table, stream, cancellationToken),
            XlsxFile.ContentType,
            $"{fileName}.xlsx"
        );
}
