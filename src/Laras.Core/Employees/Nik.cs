using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Laras.Core.Employees;

/// <summary>
/// The 16 digits of an identity card. Laras only asks whether two people carry the same one; the number is never
/// kept, so this value never says what it holds.
/// </summary>
public readonly record struct Nik
{
    private const int Length = 16;
    private const int BirthStart = 6;
    private const int LongestMonth = 31;
    private const int AddedForWomen = 40;
    private const int MonthsInYear = 12;

    private readonly string? digits;

    private Nik(string digits) => this.digits = digits;

    /// <summary>Only for the keyed hash.</summary>
    public string Digits => digits ?? throw new InvalidOperationException("An unset Nik has no digits.");

    /// <summary>Sixteen digits with a birth day in the middle; zeros and other stand-ins are none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Nik? nik)
    {
        var written = string.Concat(
            (text ?? "").Where(sign => !char.IsWhiteSpace(sign) && sign is not ('.' or '-' or '\''))
        );
        nik = written.Length == Length && written.All(char.IsAsciiDigit) && HasBirthDay(written) ? new(written) : null;
        return nik is not null;
    }

    public override string ToString() => "NIK";

    private static bool HasBirthDay(string digits)
    {
        var day = Number(digits, BirthStart);
        day = day > AddedForWomen ? day - AddedForWomen : day;
        return day is >= 1 and <= LongestMonth && Number(digits, BirthStart + 2) is >= 1 and <= MonthsInYear;
    }

    private static int Number(string digits, int start) =>
        int.Parse(digits.AsSpan(start, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
