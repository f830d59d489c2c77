namespace Laras.Web.Exports;

/// <summary>
/// Writes rows the way the importers read them. A cell that a spreadsheet would take for a formula gets an apostrophe,
/// which the importers take off again.
/// </summary>
internal static class CsvLines
{
    private const char Divider = ';';
    private const char Quote = '"';
    private const string StartsFormula = "=+-@\t\r";

    public static string Of(IEnumerable<string> cells) => string.Join(Divider, cells.Select(Cell));

    private static string Cell(string text)
    {
        // A lone dash is a word of ours and computes nothing.
        var safe = text.Length > 1 && StartsFormula.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny([Divider, Quote, '\n', '\r', ',']) >= 0
            ? $"{Quote}{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}"
            : safe;
    }
}
