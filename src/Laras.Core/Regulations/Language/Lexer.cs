using System.Globalization;
using System.Text.RegularExpressions;

namespace Laras.Core.Regulations.Language;

/// <summary>Cuts a formula into tokens; numbers are Indonesian (1.512.000 and 0,5), times are 06.30, 06:30 or 06.30.59.</summary>
internal static partial class Lexer
{
    private const int SecondsPerHour = 3600;
    private const int SecondsPerMinute = 60;

    /// <summary>No amount, score or count of a regulation is larger; in every unit it still fits a decimal.</summary>
    private const decimal NumberMax = 1_000_000_000_000_000_000m;

    [GeneratedRegex(
        """
            \G(?:
              (?<space>\s+)
            | (?<date>\d{4}-\d{2}-\d{2}(?!\d)|\d{2}-\d{2}-\d{4}(?!\d)|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}(?!\d))
            | (?<clock>\d{2}[.:]\d{2}(?:[.:]\d{2})?(?![\d.:]))
            | (?<number>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\d]|[.,]\d)(?:,-(?!\s*[\w(]))?)
            | (?<rupiah>Rp\.?(?=\s?\d))
            | (?<odd>\d[\d.,]*)
            | (?<name>[A-Za-z_][A-Za-z0-9_]*)
            | "(?<text>[^"]*)"
            | (?<symbol><=|>=|<>|==|!=|&&|\|\||[-+*/:()<>=,;%×÷≠≤≥−])
            | (?<other>.)
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern { get; }

    public static List<Token> Cut(string formula, SourcePlace place, ProblemList problems)
    {
        var tokens = new List<Token>();
        foreach (Match match in Pattern.Matches(formula))
        {
            var column = match.Index;
            if (match.Groups["space"].Success)
            {
                continue;
            }

            if (match.Groups["odd"].Success || match.Groups["other"].Success)
            {
                problems.Add(place.At(column), OddSentence(match.Value));
                tokens.Add(new(TokenKind.Number, match.Value, 0, column));
                continue;
            }

            tokens.Add(TokenOf(match, column, place, problems));
        }

        tokens.Add(new(TokenKind.End, "", 0, formula.Length));
        return tokens;
    }

    private static Token TokenOf(Match match, int column, SourcePlace place, ProblemList problems)
    {
        var text = match.Value;
        if (match.Groups["number"].Success)
        {
            var plain = text.Replace(",-", "").Replace(".", "").Replace(',', '.');
            if (
                decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number <= NumberMax
            )
            {
                return new(TokenKind.Number, text, number, column);
            }

            problems.Add(place.At(column), $"Angka {text} terlalu panjang.");
            return new(TokenKind.Number, text, 0, column);
        }

        if (match.Groups["clock"].Success)
        {
            return new(TokenKind.Clock, text, Seconds(text, column, place, problems), column);
        }

        if (match.Groups["date"].Success)
        {
            if (Indonesian.TryParseDate(text, out var day))
            {
                return new(TokenKind.Date, text, day.DayNumber, column);
            }

            problems.Add(place.At(column), $"Tanggal {text} tidak ada di kalender.");
            return new(TokenKind.Date, text, 0, column);
        }

        if (match.Groups["rupiah"].Success)
        {
            return new(TokenKind.Name, "Rp", 0, column);
        }

        if (match.Groups["name"].Success)
        {
            return new(TokenKind.Name, text, 0, column);
        }

        return match.Groups["text"].Success
            ? new(TokenKind.Text, match.Groups["text"].Value, 0, column)
            : new(TokenKind.Symbol, Canonical(text), 0, column);
    }

    private static string Canonical(string symbol) =>
        symbol switch
        {
            "×" or "*" => "x",
            "÷" or ":" => "/",
            "−" => "-",
            "≠" or "!=" => "<>",
            "==" => "=",
            "&&" => "dan",
            "||" => "atau",
            "≤" => "<=",
            "≥" => ">=",
            ";" => ",",
            "%" => Measure.PercentLabel,
            _ => symbol,
        };

    private static int Seconds(string clock, int column, SourcePlace place, ProblemList problems)
    {
        var parts = clock.Split('.', ':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var seconds = parts.Length > 2 ? parts[2] : 0;
        // A shift that ends next morning is written past 24.00: 31.30 is half past seven of the day after.
        if (parts[0] >= 48 || parts[1] >= 60 || seconds >= 60)
        {
            problems.Add(place.At(column), $"Pukul {clock} tidak ada pada jam.");
        }

        return (parts[0] * SecondsPerHour) + (parts[1] * SecondsPerMinute) + seconds;
    }

    private static string OddSentence(string text) =>
        char.IsDigit(text[0])
            ? $"Angka {text} rancu. Titik memisahkan ribuan (1.512.000), koma memisahkan desimal (0,5), jam ditulis 06.30."
            : $"Tanda {text} tidak dikenal di dalam rumus.";
}
