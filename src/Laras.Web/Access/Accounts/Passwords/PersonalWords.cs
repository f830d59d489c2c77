using System.Globalization;
using Laras.Core.Employees;
using Laras.Web.Employees;
using Laras.Web.Organisation;

namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>What everybody at the office knows of a person, and what therefore protects nothing.</summary>
public sealed record PersonalWords
{
    /// <summary>A few digits or signs beside a known word make it no secret.</summary>
    private const int SignsBesideMax = 4;

    private const int NamePartMin = 3;

    private static readonly string[] DateForms =
    [
        "ddMMyyyy",
        "yyyyMMdd",
        "ddMMyy",
        "yyMMdd",
        "yyyyddMM",
        "MMddyyyy",
        "MMyyyy",
        "ddMM",
    ];

    public required string Number { get; init; }
    public DateOnly? BirthDate { get; init; }
    public required IReadOnlyList<string> NameParts { get; init; }
    public required IReadOnlyList<string> RegionParts { get; init; }

    public static PersonalWords Of(Employee employee, Region region)
    {
        ArgumentNullException.ThrowIfNull(employee);
        ArgumentNullException.ThrowIfNull(region);
        var born = Nip.TryParse(employee.Nip, out var nip) ? nip.BirthDate : (DateOnly?)null;
        return new()
        {
            Number = Plain(employee.Number),
            BirthDate = employee.BirthDate ?? born,
            NameParts = Parts(employee.Name),
            RegionParts = [.. Parts(region.Name), Plain(string.Concat(region.Name.Split('(')[0]))],
        };
    }

    /// <summary>Whether the password lies within the number, or holds nearly nothing but the number.</summary>
    public bool IsPartOfNumber(string password)
    {
        var plain = Plain(password);
        return plain.Length > 0
            && (Number.Contains(plain, StringComparison.Ordinal) || (Number.Length > 0 && IsNearly(plain, Number)));
    }

    /// <summary>Whether the digits are the birth date in a usual form, with little beside.</summary>
    public bool IsBirthDate(string password)
    {
        var digits = string.Concat(password.Where(char.IsAsciiDigit));
        return BirthDate is { } born
            && password.Length - digits.Length <= SignsBesideMax
            && DateForms
                .Select(form => born.ToString(form, CultureInfo.InvariantCulture))
                .Any(date => digits == date || (date.Length >= PasswordRules.LengthMin - 2 && IsNearly(digits, date)));
    }

    public bool IsNameWithDigits(string folded) => IsOfParts(folded, NameParts);

    public bool IsRegionWithDigits(string folded) => IsOfParts(folded, RegionParts);

    /// <summary>Whether the letters are one or more of the parts, in any order, and only digits stand beside them.</summary>
    private static bool IsOfParts(string folded, IReadOnlyList<string> parts)
    {
        var left = folded.Trim([.. "0123456789"]);
        var found = false;
        foreach (var part in parts.OrderByDescending(part => part.Length))
        {
            if (left.Contains(part, StringComparison.Ordinal))
            {
                left = left.Replace(part, "", StringComparison.Ordinal);
                found = true;
            }
        }

        return found && left.All(char.IsAsciiDigit);
    }

    private static bool IsNearly(string text, string known) =>
        text.Length - known.Length <= SignsBesideMax && text.Contains(known, StringComparison.Ordinal);

    private static IReadOnlyList<string> Parts(string name) =>
        [
            .. name.Split(',')[0]
                .Split([' ', '.', '-', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Select(Plain)
                .Where(part => part.Length >= NamePartMin)
                .Distinct(),
        ];

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
