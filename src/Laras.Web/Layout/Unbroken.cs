namespace Laras.Web.Layout;

/// <summary>Words in which an amount of money never breaks between its sign and its digits.</summary>
public static class Unbroken
{
    private const string Sign = "Rp";
    private const char NoBreak = '\u00A0';

    public static string Money(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Replace($"{Sign} ", $"{Sign}{NoBreak}", StringComparison.Ordinal);
    }
}
