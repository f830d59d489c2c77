using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Laras.Web.Storage.Exports;

namespace Laras.Web.Imports;

/// <summary>A CSV file as Indonesian Excel, LibreOffice or another system writes it.</summary>
internal static class CsvFile
{
    private const int BytesToLookAt = 4096;
    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static (string Code, string Sentence)? Problem(byte[] content) =>
        EncodingOf(content) is not UnicodeEncoding
        && content.AsSpan(0, Math.Min(content.Length, BytesToLookAt)).Contains((byte)0)
            ? ("file_no_table", "Berkas ini bukan tabel. Yang dapat dibaca: CSV dan Excel (.xlsx).")
            : null;

    public static IEnumerable<SheetRow> Rows(byte[] content)
    {
        var encoding = EncodingOf(content);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(content),
            HasHeaderRecord = false,
            // A quote in the middle of a name is a letter like any other.
            BadDataFound = null,
        };
        using var reader = new StreamReader(new MemoryStream(content), encoding);
        using var parser = new CsvParser(reader, configuration);
        var line = 1;
        while (parser.Read())
        {
            yield return new(line, [.. parser.Record!.Select(FormulaGuard.Remove).Select(SheetRow.Clean)]);
            line = parser.RawRow + 1;
        }
    }

    /// <summary>UTF-8 unless a mark or a byte says otherwise; then it is what Windows wrote before UTF-8.</summary>
    private static Encoding EncodingOf(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode;
        }

        if (content is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode;
        }

        try
        {
            _ = StrictUtf8.GetCharCount(content);
            return StrictUtf8;
        }
        catch (DecoderFallbackException)
        {
            return Windows;
        }
    }

    /// <summary>The one that separates most in the first lines, outside quotes; all of them are single bytes anywhere.</summary>
    private static string DelimiterOf(byte[] content)
    {
        var counts = Delimiters.ToDictionary(delimiter => delimiter, _ => 0);
        var quoted = false;
        foreach (var letter in content.Take(BytesToLookAt).Select(value => (char)value))
        {
            quoted ^= letter == '"';
            if (!quoted && counts.TryGetValue(letter, out var count))
            {
                counts[letter] = count + 1;
            }
        }

        return counts.MaxBy(pair => pair.Value).Key.ToString();
    }
}
