using System.Globalization;
using System.Text;

namespace Laras.Web.Imports;

/// <summary>
/// Shows a row of a strange file as it is: signs that hide, or that turn the order of the others around, are written
/// as <c>\uNNNN</c> instead of doing their work on the page.
/// </summary>
public static class VisibleText
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(IsHidden(rune) && rune.Value != '\t' ? $"\\u{rune.Value:X4}" : rune.ToString());
        }

        return shown.ToString();
    }

    public static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
