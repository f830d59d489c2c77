using System.Buffers;
using System.Globalization;
using System.Text;
using Laras.Core;

namespace Laras.Web.Storage.Exports;

/// <summary>
/// Writes a table as CSV the way Indonesian Excel opens it: <c>;</c> between cells, a comma in decimal numbers, UTF-8.
/// No text in it can become a formula, and every import of Laras reads it back.
/// </summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const char Separator = ';';
    private const string LineEnd = "\r\n";

    /// <summary>Whatever any country's spreadsheet could take for the end of a cell.</summary>
    private static readonly SearchValues<char> AsksForQuotes = SearchValues.Create(";,\t|\"\r\n");

    /// <param name="mark">Excel takes a file for UTF-8 only when it begins with the byte order mark.</param>
    public static async Task WriteAsync(
        ExportTable table,
        Stream stream,
        CancellationToken cancellationToken,
        bool mark = true
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(mark), leaveOpen: true);
        var line = new StringBuilder();
        await WriteAsync([.. table.Columns.Select(column => (Cell)column.Name)]);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            await WriteAsync(row);
        }

        await writer.FlushAsync(cancellationToken);

        Task WriteAsync(IReadOnlyList<Cell> cells)
        {
            line.Clear().AppendJoin(Separator, cells.Select(Text)).Append(LineEnd);
            return writer.WriteAsync(line, cancellationToken);
        }
    }

    internal static string Text(Cell cell) =>
        cell.Value switch
        {
            null => "",
            string text => Quoted(FormulaGuard.Add(text.Replace("\0", "", StringComparison.Ordinal))),
            long number => number.ToString(CultureInfo.InvariantCulture),
            Rupiah amount => amount.Value.ToString(CultureInfo.InvariantCulture),
            decimal number => number.ToString(CultureInfo.InvariantCulture).Replace('.', ','),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            var other => throw new System.Diagnostics.UnreachableException($"{other.GetType()} is no cell."),
        };

    private static string Quoted(string text) =>
        !text.AsSpan().ContainsAny(AsksForQuotes)
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
