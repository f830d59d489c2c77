namespace Laras.Core.Regulations.Language;

/// <summary>Comparisons as the law writes them: <c>lebih dari 30 menit</c> is <c>&gt; 30 menit</c>.</summary>
internal static class ComparisonWords
{
    private static readonly (string[] Words, string Operator)[] All =
    [
        (["lebih", "dari"], ">"),
        (["kurang", "dari"], "<"),
        (["paling", "sedikit"], ">="),
        (["paling", "banyak"], "<="),
        (["tidak", "sama", "dengan"], "<>"),
        (["sama", "dengan"], "="),
        (["setelah"], ">"),
        (["sebelum"], "<"),
        (["adalah"], "="),
        (["bukan"], "<>"),
    ];

    /// <summary>The sign that the next tokens stand for and how many tokens they are, or null.</summary>
    public static (string Operator, int Count)? At(IReadOnlyList<Token> tokens, int next)
    {
        foreach (var (words, sign) in All)
        {
            if (words.Select((word, i) => tokens.Count > next + i && tokens[next + i].Is(word)).All(fits => fits))
            {
                return (sign, words.Length);
            }
        }

        return null;
    }
}
