namespace Laras.Web.Employees;

/// <summary>
/// The sorts of contract of people outside ASN, as offices call them: tenaga jasa perorangan, tenaga harian lepas,
/// penyedia jasa lainnya perorangan.
/// </summary>
public static class ContractWords
{
    private static readonly HashSet<string> Known = ["tjp", "thl", "pjlp"];

    /// <summary>The word in small letters; null when the text is no sort of contract.</summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Known.TryGetValue(text.Trim().ToLowerInvariant(), out var word) ? word : null;
    }
}
