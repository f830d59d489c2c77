namespace Laras.Web.Audit;

/// <summary>The kind of an entry as it is read: <c>beri-peran</c> is <c>Beri peran</c>.</summary>
internal static class KindName
{
    public static string Of(string kind)
    {
        var words = kind.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
