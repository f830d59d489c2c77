using System.Text.RegularExpressions;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>
/// Brings the ways people write a stretch of numbers to one: <c>1-30 menit</c>, <c>1 s.d. 30 menit</c>,
/// <c>&gt;= 91 menit</c> and <c>91 menit ke atas</c> become <c>1 sampai 30 menit</c> and <c>mulai 91 menit</c>.
/// </summary>
internal static partial class RowKeyText
{
    private static readonly (string Written, string Canonical)[] Openings =
    [
        (">=", "mulai "),
        ("≥", "mulai "),
        (">", "lebih dari "),
        ("<=", "sampai "),
        ("≤", "sampai "),
        ("<", "kurang dari "),
        ("di atas ", "lebih dari "),
        ("di bawah ", "kurang dari "),
        ("paling sedikit ", "mulai "),
        ("minimal ", "mulai "),
        ("paling banyak ", "sampai "),
        ("maksimal ", "sampai "),
        ("sampai dengan ", "sampai "),
    ];

    private static readonly (string Written, string Opening)[] Endings =
    [
        (" ke atas", "mulai "),
        (" atau lebih", "mulai "),
        (" atau kurang", "sampai "),
        (" ke bawah", "sampai "),
    ];

    public static string Canonical(string text, Measure input)
    {
        text = Filler().Replace(text, "").Replace("%", " persen").Trim();
        text = Until().Replace(text, " sampai ");
        text = UntilBelow().Replace(text, " kurang dari ");
        text = input.Kind == MeasureKind.Date ? text : Dash().Replace(text, " sampai ");
        foreach (var (written, opening) in Endings)
        {
            if (text.EndsWith(written, StringComparison.Ordinal))
            {
                text = opening + text[..^written.Length];
            }
        }

        foreach (var (written, canonical) in Openings)
        {
            if (text.StartsWith(written, StringComparison.Ordinal))
            {
                return canonical + text[written.Length..].TrimStart();
            }
        }

        return text;
    }

    /// <summary>Words that a row key carries for the ear only.</summary>
    [GeneratedRegex(@"\bRp\.?\s?(?=\d)|\bpukul\s+")]
    private static partial Regex Filler();

    [GeneratedRegex(@"(?<=\S)\s+(?:s\.d\.|s/d|hingga|sampai dengan)\s+")]
    private static partial Regex Until();

    /// <summary>The law's own way of leaving the upper end out: <c>31 sampai kurang dari 61 menit</c>.</summary>
    [GeneratedRegex(@"(?<=\d\S*(?:\s\S+)?)\s+(?:sampai|dan|hingga|-|–)\s+(?:kurang dari\s+|di bawah\s+|<\s*)(?=\d)")]
    private static partial Regex UntilBelow();

    [GeneratedRegex(@"(?<=\d(?:\s?\w+)?)\s*[-–]\s*(?=\d)")]
    private static partial Regex Dash();
}
