using System.IO.Compression;
using System.Text;

namespace Laras.Web.Storage.Exports;

/// <summary>
/// Writes a table as an Excel workbook, row by row, without holding it in memory. Text is a typed string and never a
/// formula, not even when somebody edits the cell; the header row stands still and can be filtered.
/// </summary>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Excel's own limit, with the header row.</summary>
    public const int RowsMax = 1_048_576;

    private const int RowsBetweenWrites = 200;

    public static async Task WriteAsync(ExportTable table, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        await using var bytes = new WaitingBytes(stream);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in XlsxParts.Of(table))
            {
                using var part = Open(zip, name);
                part.Write(text);
            }

            using var sheet = Open(zip, XlsxParts.SheetName);
            await WriteSheetAsync(table, sheet, bytes, cancellationToken);
        }

        await bytes.SendAsync(cancellationToken);
    }

    private static StreamWriter Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        // A fixed time, so that the same table is the same file.
        entry.LastWriteTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new(entry.Open(), new UTF8Encoding(false));
    }

    private static async Task WriteSheetAsync(
        ExportTable table,
        StreamWriter sheet,
        WaitingBytes bytes,
        CancellationToken cancellationToken
    )
    {
        var text = new StringBuilder(XlsxParts.SheetStart(table));
        XlsxCells.AppendHeader(text, table.Columns);
        var rows = 1;
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            rows++;
            if (rows > RowsMax)
            {
                throw new InvalidOperationException($"A worksheet ends at {RowsMax} rows; export less at a time.");
            }

            XlsxCells.AppendRow(text, rows, row);
            if (rows % RowsBetweenWrites == 0)
            {
                sheet.Write(text);
                text.Clear();
                await bytes.SendAsync(cancellationToken);
            }
        }

        text.Append(XlsxParts.SheetEnd(table.Columns.Count, rows));
        sheet.Write(text);
    }
}
