namespace Laras.Web.Imports;

/// <summary>A row of a file as text, before anybody knows what its columns mean; cells are trimmed.</summary>
internal sealed record SheetRow(int Line, string[] Cells)
{
    /// <summary>Spreadsheets write <c>="0012"</c> or <c>'0012</c> to keep digits as text; the wrapping is not part of the value.</summary>
    public static string Clean(string? cell)
    {
        var text = (cell ?? "").Trim();
        return text is ['=', '"', .. var inner, '"'] ? inner : text.TrimStart('\'');
    }
}
