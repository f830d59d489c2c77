namespace Laras.Web.Imports;

/// <summary>The rows of a file under the columns that an import knows; other columns never leave the reader.</summary>
/// <param name="Refusals">Why the file as a whole cannot be read; then there are no rows.</param>
public sealed record Table(string FileName, IReadOnlyList<TableRow> Rows, IReadOnlyList<RowProblem> Refusals)
{
    public const int RowsMax = 200_000;

    /// <summary>Files often begin with a title; the header is looked for in this many rows.</summary>
    private const int HeaderWithinRows = 10;

    /// <summary>Takes the first sheet that has the columns; the others are covers, instructions or drafts.</summary>
    internal static Table From(
        string fileName,
        IEnumerable<IEnumerable<SheetRow>> sheets,
        IReadOnlyList<Column> columns
    )
    {
        IReadOnlyList<Column> missing = [.. columns.Where(column => column.Required)];
        foreach (var sheet in sheets)
        {
            using var rows = sheet.GetEnumerator();
            for (var tried = 0; tried < HeaderWithinRows && rows.MoveNext(); tried++)
            {
                var header = new Header(rows.Current, columns);
                if (header.Missing.Count == 0)
                {
                    return Below(header, rows, fileName);
                }

                missing = header.Missing.Count < missing.Count ? header.Missing : missing;
            }
        }

        var names = string.Join(", ", missing.Select(column => column.Name));
        return Refused(
            fileName,
            "columns_missing",
            $"Kolom ini tidak ada: {names}. Baris judul harus memuat: "
                + $"{string.Join(';', columns.Where(column => column.Required).Select(column => column.Name))}."
        );
    }

    internal static Table Refused(string fileName, string code, string sentence) =>
        new(fileName, [], [new(fileName, 0, null, code, sentence)]);

    private static Table Below(Header header, IEnumerator<SheetRow> rows, string fileName)
    {
        var kept = new List<TableRow>();
        while (rows.MoveNext())
        {
            if (rows.Current.Cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            if (kept.Count == RowsMax)
            {
                return Refused(
                    fileName,
                    "too_many_rows",
                    $"Berkas ini memuat lebih dari {RowsMax:#,##0} baris. Pecah menjadi beberapa berkas."
                );
            }

            kept.Add(new(fileName, rows.Current.Line, header.Places, header.Keep(rows.Current.Cells)));
        }

        return new(fileName, kept, []);
    }

    /// <summary>Where in a row of the file each known column stands.</summary>
    private sealed class Header
    {
        private readonly int[] sources;

        public Header(SheetRow row, IReadOnlyList<Column> columns)
        {
            var found = columns
                .Select(column => (column, source: Array.FindIndex(row.Cells, column.IsCalled)))
                .ToLookup(pair => pair.source >= 0);
            Missing = [.. found[false].Select(pair => pair.column).Where(column => column.Required)];
            sources = [.. found[true].Select(pair => pair.source)];
            Places = found[true].Select((pair, place) => (pair.column.Name, place)).ToDictionary();
        }

        public IReadOnlyList<Column> Missing { get; }

        public IReadOnlyDictionary<string, int> Places { get; }

        public string[] Keep(string[] cells) =>
            [.. sources.Select(source => source < cells.Length ? cells[source] : "")];
    }
}
