using System.Text;

namespace Laras.Web.Imports;

/// <summary>A row of a file as text, before anybody knows what its columns mean; cells are clean and of bounded length.</summary>
internal sealed record SheetRow(int Line, string[] Cells)
{
    public const int LongestCell = 500;

    /// <summary>Stands at the end of a cell that was cut.</summary>
    public const char Cut = '…';

    /// <summary>Stands for a letter that no database can store.</summary>
    public const char Unreadable = '\uFFFD';

    /// <summary>Spreadsheets write <c>="0012"</c> or <c>'0012</c> to keep digits as text; the wrapping is not part of the value.</summary>
    public static string Clean(string? cell)
    {
        var text = (cell ?? "").Trim();
        text = text.Length > LongestCell ? text[..LongestCell] + Cut : text;
        text = text.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter)) ? Readable(text) : text;
        return text is ['=', '"', .. var inner, '"'] ? inner : text.TrimStart('\'');
    }

    private static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            readable.Append(
                Rune.IsWhiteSpace(rune) ? " "
                : Rune.IsControl(rune) ? Unreadable.ToString()
                : rune.ToString()
            );
        }

        return readable.ToString();
    }
}
