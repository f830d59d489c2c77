using Laras.Core.Employees;

namespace Laras.Web.Employees;

/// <summary>The words of the offices for what the code names in English.</summary>
public static class EmploymentWords
{
    public static string InWords(this EmploymentKind kind) =>
        kind switch
        {
            EmploymentKind.Pns => "PNS",
            EmploymentKind.Cpns => "CPNS",
            EmploymentKind.Pppk => "PPPK",
            EmploymentKind.PppkPartTime => "PPPK paruh waktu",
            EmploymentKind.NonAsn => "Non-ASN",
        };

    /// <summary>The status with the sort of contract: <c>Non-ASN (THL)</c>.</summary>
    public static string InWords(EmploymentKind kind, string? contractKind) =>
        contractKind is null ? kind.InWords() : $"{kind.InWords()} ({contractKind.ToUpperInvariant()})";

    /// <summary>A NIP the way it is printed on cards, <c>19790412 200501 2 007</c>; any other number as it is.</summary>
    public static string Spaced(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == 18 && number.All(char.IsAsciiDigit)
            ? $"{number[..8]} {number[8..14]} {number[14]} {number[15..]}"
            : number;
    }
}
