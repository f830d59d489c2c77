namespace Laras.Web.Storage.Exports;

/// <summary>The head of an exported column.</summary>
/// <param name="Width">In letters, as a spreadsheet counts; a CSV file has no widths.</param>
public sealed record ExportColumn(string Name, int Width = ExportColumn.UsualWidth)
{
    public const int UsualWidth = 18;
}
