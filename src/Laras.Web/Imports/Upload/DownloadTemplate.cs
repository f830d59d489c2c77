using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Imports.Upload;

/// <summary>An empty table with the right header, to be filled in Excel.</summary>
public static class DownloadTemplate
{
    private const char Delimiter = ';';

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/meja/impor/{kind}/templat", Handle).WithSummary("Download the template of a table");

    internal static Results<FileContentHttpResult, NotFound> Handle(string kind)
    {
        if (Importer.Find(kind) is not { IsTable: true } importer)
        {
            return TypedResults.NotFound();
        }

        // Excel takes a file for UTF-8 only when it begins with this mark.
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(HeaderOf(importer) + "\r\n")];
        return TypedResults.File(content, "text/csv; charset=utf-8", $"templat-{importer.Name}.csv");
    }

    internal static string HeaderOf(Importer importer) =>
        string.Join(Delimiter, importer.Columns.Where(column => column.InTemplate).Select(column => column.Name));
}
