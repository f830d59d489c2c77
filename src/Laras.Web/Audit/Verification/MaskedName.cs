namespace Laras.Web.Audit.Verification;

/// <summary>
/// A name of which only the first letters are told: enough to compare with the paper in hand, too little to find
/// somebody. <c>Nurhayati Wulandari, S.Pd.</c> is <c>N**** W****</c>; how long each word is stays hidden too.
/// </summary>
internal static class MaskedName
{
    private const string Hidden = "****";

    public static string Of(string name)
    {
        // Titles stand behind a comma or end with a point; they would tell more than they prove.
        var words = name.Split(',')[0].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var own = words.Where(word => !word.EndsWith('.')).DefaultIfEmpty(words.FirstOrDefault() ?? "");
        return string.Join(' ', own.Select(Masked));
    }

    private static string Masked(string word) => FirstLetter(word) + Hidden;

    private static string FirstLetter(string word) =>
        word.EnumerateRunes().Select(rune => rune.ToString()).FirstOrDefault() ?? "";
}
