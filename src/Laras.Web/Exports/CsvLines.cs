using Laras.Web.Storage.Exports;

namespace Laras.Web.Exports;

/// <summary>One row of a file that is imported again: text as it is, and none of it a formula.</summary>
internal static class CsvLines
{
    private const char Divider = ';';

    public static string Of(IEnumerable<string> cells) =>
        string.Join(Divider, cells.Select(cell => CsvText.Text(cell)));
}
