using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>Looks at the shape of one line of evidence; what it proves is asked later.</summary>
internal static class ReadEvidence
{
    public const int NoteMax = 500;
    public const int ValueMax = 200;

    private const int DegreesMax = 32;
    private const int WordsMax = 7;
    private const int BytesOfSignMax = 4;
    private const string None = "-";

    public static readonly SearchValues<char> Base64UrlSigns = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    private static readonly SearchValues<char> DegreeSigns = SearchValues.Create("0123456789.-+eE");

    /// <summary>False when it is of no kind that the contract knows, or lacks what its kind needs.</summary>
    public static bool IsWhole(ReadOnlySpan<char> line)
    {
        Span<Range> words = stackalloc Range[WordsMax + 1];
        var count = line.Split(words, ' ');
        return line[words[0]] switch
        {
            "location" => count == WordsMax
                && IsDegrees(line[words[1]])
                && IsDegrees(line[words[2]])
                && IsNumber(line[words[3]])
                && (line[words[4]] is None || IsNumber(line[words[4]]))
                && IsNumber(line[words[5]])
                && IsNumber(line[words[6]]),
            "no-location" => count == 2 && line[words[1]] is ("off" or "denied" or "unclear"),
            "code" => count == 3 && IsText(line[words[1]], ValueMax) && IsNumber(line[words[2]]),
            "reason" => count == 2 && IsText(line[words[1]], ValueMax),
            "note" => count == 2 && IsText(line[words[1]], NoteMax),
            _ => false,
        };
    }

    private static bool IsDegrees(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= DegreesMax && !word.ContainsAnyExcept(DegreeSigns);

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <param name="most">Signs of the text that the word stands for.</param>
    private static bool IsText(ReadOnlySpan<char> word, int most)
    {
        if (word.ContainsAnyExcept(Base64UrlSigns) || !Base64Url.IsValid(word, out var length))
        {
            return false;
        }

        return length <= most
            || length <= most * BytesOfSignMax && Encoding.UTF8.GetCharCount(Base64Url.DecodeFromChars(word)) <= most;
    }
}
