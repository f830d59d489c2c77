using System.Globalization;
using System.Text;

namespace Laras.Web.Storage.Exports;

/// <summary>
/// Keeps a text from being taken for a formula when a spreadsheet opens a CSV file: an apostrophe stands before
/// whatever could begin one. <see cref="Remove"/> gives back exactly the text that was guarded.
/// </summary>
public static class FormulaGuard
{
    private const char Guard = '\'';

    /// <summary>Also in the full width of East Asian keyboards, which some spreadsheets fold into the narrow ones.</summary>
    private const string Starters = "=+-@\t\r＝＋－＠﹢﹣﹦﹫−";

    /// <summary>After one of these another program, set to another country, may see a new cell.</summary>
    private const string Separators = ";,\t|\r\n";

    public static string Add(string text) => Rewrite(text, guards => guards + 1);

    public static string Remove(string text) => Rewrite(text, guards => Math.Max(guards - 1, 0));

    /// <summary>Whether a spreadsheet could take this text for a formula.</summary>
    public static bool IsNeeded(string text) => Add(text) != text;

    /// <summary>Changes the number of apostrophes at every place where a formula could begin.</summary>
    private static string Rewrite(string text, Func<int, int> count)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.IndexOfAny([.. Starters]) < 0)
        {
            return text;
        }

        var written = new StringBuilder(text.Length + 1);
        for (var place = 0; place < text.Length; )
        {
            var guardsFrom = Skip(text, place, IsUnseen);
            var starter = Skip(text, guardsFrom, letter => letter == Guard);
            var guards = starter - guardsFrom;
            var begins =
                Skip(text, starter, IsUnseen) is var first && first < text.Length && Starters.Contains(text[first]);

            written.Append(text, place, guardsFrom - place);
            written.Append(Guard, begins ? count(guards) : guards);
            var end = Skip(text, starter, letter => !Separators.Contains(letter));
            end = Math.Min(end + 1, text.Length);
            written.Append(text, starter, end - starter);
            place = end;
        }

        return written.ToString();
    }

    private static int Skip(string text, int place, Func<char, bool> passes)
    {
        while (place < text.Length && passes(text[place]))
        {
            place++;
        }

        return place;
    }

    /// <summary>What a spreadsheet may drop before it looks at the first letter.</summary>
    private static bool IsUnseen(char letter) =>
        !Starters.Contains(letter)
        && !Separators.Contains(letter)
        && (
            char.IsWhiteSpace(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format
        );
}
