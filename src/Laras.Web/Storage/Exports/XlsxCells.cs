using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using Laras.Core;

namespace Laras.Web.Storage.Exports;

/// <summary>Writes the rows of a worksheet: each cell with its address, its type and its style.</summary>
internal static class XlsxCells
{
    /// <summary>Excel cuts longer text by calling the whole file damaged.</summary>
    public const int LongestText = 32_767;

    private const int Letters = 26;

    /// <summary>Excel counts days from here; its false 29 February 1900 is why it is not the 31st.</summary>
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static void AppendHeader(StringBuilder sheet, IReadOnlyList<ExportColumn> columns)
    {
        sheet.Append("<row r=\"1\">");
        for (var column = 0; column < columns.Count; column++)
        {
            AppendText(sheet, column, 1, XlsxStyle.Header, columns[column].Name);
        }

        sheet.Append("</row>");
    }

    public static void AppendRow(StringBuilder sheet, int row, IReadOnlyList<Cell> cells)
    {
        sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        for (var column = 0; column < cells.Count; column++)
        {
            Append(sheet, column, row, cells[column]);
        }

        sheet.Append("</row>");
    }

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    public static string Address(int column, int row)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{name}{row}");
    }

    private static void Append(StringBuilder sheet, int column, int row, Cell cell)
    {
        switch (cell.Value)
        {
            case null or "":
                break;
            case string text:
                AppendText(sheet, column, row, XlsxStyle.Text, text);
                break;
            case long number:
                AppendNumber(sheet, column, row, XlsxStyle.Plain, number);
                break;
            case decimal number:
                AppendNumber(sheet, column, row, XlsxStyle.Plain, number);
                break;
            case Rupiah amount:
                AppendNumber(sheet, column, row, XlsxStyle.Rupiah, amount.Value);
                break;
            case DateOnly date:
                AppendNumber(sheet, column, row, XlsxStyle.Date, Days(date.ToDateTime(default)));
                break;
            case TimeOnly time:
                AppendNumber(sheet, column, row, XlsxStyle.Time, time.Ticks / (decimal)TimeSpan.TicksPerDay);
                break;
            case DateTime moment:
                AppendNumber(sheet, column, row, XlsxStyle.Moment, Days(moment));
                break;
            default:
                throw new UnreachableException($"{cell.Value.GetType()} is no cell.");
        }
    }

    private static decimal Days(DateTime moment) => (moment - DayZero).Ticks / (decimal)TimeSpan.TicksPerDay;

    private static void AppendNumber(StringBuilder sheet, int column, int row, XlsxStyle style, decimal number) =>
        sheet.Append(
            CultureInfo.InvariantCulture,
            $"<c r=\"{Address(column, row)}\" s=\"{(int)style}\"><v>{number}</v></c>"
        );

    private static void AppendText(StringBuilder sheet, int column, int row, XlsxStyle style, string text)
    {
        sheet.Append(
            CultureInfo.InvariantCulture,
            $"<c r=\"{Address(column, row)}\" s=\"{(int)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        );
        AppendEscaped(sheet, text.Length > LongestText ? text[..LongestText] : text);
        sheet.Append("</t></is></c>");
    }

    /// <summary>What XML cannot hold becomes U+FFFD: a sign that something stood there.</summary>
    public static void AppendEscaped(StringBuilder xml, string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            if (place + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[place + 1], letter))
            {
                xml.Append(letter).Append(text[++place]);
                continue;
            }

            _ = letter switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                // A reader folds a bare return into a new line.
                '\r' => xml.Append("&#13;"),
                // Excel reads _x000D_ as the letter of that number; so a text that looks like it says so itself.
                '_' when LooksLikeEscape(text, place) => xml.Append("_x005F_"),
                _ when XmlConvert.IsXmlChar(letter) => xml.Append(letter),
                _ => xml.Append('\uFFFD'),
            };
        }
    }

    private static bool LooksLikeEscape(string text, int place) =>
        place + 6 < text.Length
        && text[place + 1] == 'x'
        && text[place + 6] == '_'
        && text.AsSpan(place + 2, 4).ToArray().All(char.IsAsciiHexDigit);
}
