using System.Text.RegularExpressions;

namespace Laras.Web.Imports;

/// <summary>Takes identity card numbers (NIK) out of what is kept or shown of a file, whichever column they slipped into.</summary>
public static partial class MaskedText
{
    public const string Mask = "(NIK disamarkan)";

    public static string Of(string text) => SixteenDigits().Replace(text, Mask);

    [GeneratedRegex(
        @"(?<!\d)(\d{16}|\d{6}[ .\-]\d{6}[ .\-]\d{4}|\d{4}([ .\-]\d{4}){3})(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SixteenDigits();
}
