using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Laras.Core.Employees;

/// <summary>The grade (golongan) of an employee: <c>III/d</c> for PNS, <c>IX</c> for PPPK.</summary>
public static partial class Grade
{
    /// <summary>Grades of contract ASN run from I to XVII (Perpres 98/2020).</summary>
    private static readonly List<string> Contract =
    [
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
    ];

    /// <summary>Reads <c>III/d</c>, <c>IIId</c>, <c>iii.d</c> and <c>III d</c> alike.</summary>
    public static bool TryParse(string? text, EmploymentKind kind, [NotNullWhen(true)] out string? grade)
    {
        var written = (text ?? "").Trim();
        grade = kind switch
        {
            EmploymentKind.Pns or EmploymentKind.Cpns => CivilServant().Match(written) is { Success: true } match
                ? $"{match.Groups["rank"].Value.ToUpperInvariant()}/{match.Groups["room"].Value.ToLowerInvariant()}"
                : null,
            EmploymentKind.Pppk or EmploymentKind.PppkPartTime => Contract.Contains(written.ToUpperInvariant())
                ? written.ToUpperInvariant()
                : null,
            EmploymentKind.NonAsn => null,
        };
        return grade is not null;
    }

    /// <summary>3 for <c>III/d</c>, 9 for the contract grade <c>IX</c>; null where there is no such grade.</summary>
    public static int? RankOf(string? text, EmploymentKind kind) =>
        TryParse(text, kind, out var grade) ? Contract.IndexOf(grade.Split('/')[0]) + 1 : null;

    [GeneratedRegex(
        @"^((?<rank>I{1,3})\s*[/.\-]?\s*(?<room>[a-d])|(?<rank>IV)\s*[/.\-]?\s*(?<room>[a-e]))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CivilServant();
}
