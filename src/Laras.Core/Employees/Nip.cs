using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Laras.Core.Employees;

/// <summary>
/// The 18 digits by which a civil servant (NIP, Perka BKN 22/2007) or a contract ASN (NI PPPK) is known: birth date,
/// start of duty, sex, serial number. There is no check digit, so a NIP that parses may still be another person's.
/// </summary>
public readonly partial record struct Nip
{
    private const int Length = 18;
    private const int YoungestAtStart = 16;
    private const int OldestAtStart = 60;
    private const int MonthsInYear = 12;

    private readonly string? digits;

    private Nip(string digits) => this.digits = digits;

    /// <summary>The 18 digits without spaces, the form in which the number is stored and sent.</summary>
    public string Digits => digits ?? throw new InvalidOperationException("An unset Nip has no digits.");

    public DateOnly BirthDate => DateOnly.ParseExact(Digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The year of appointment (CPNS) or of the contract (PPPK).</summary>
    public int StartYear => Number(8, 4);

    /// <summary>The month in which a PNS began as CPNS; null for PPPK, who carry a code in its place.</summary>
    public Month? Start => IsPppk ? null : new Month(StartYear, Number(12, 2));

    public Sex Sex => (Sex)Number(14, 1);

    /// <summary>Digits 13 and 14 are a month for PNS and a code above twelve (21, 24, ...) for PPPK.</summary>
    public bool IsPppk => Number(12, 2) > MonthsInYear;

    /// <summary>Reads a number the way people bring it: with the spaces of the card, dots, or Excel's apostrophe.</summary>
    /// <param name="problem">What is wrong with it and what to do, in Indonesian.</param>
    public static bool TryParse(string? text, out Nip nip, [NotNullWhen(false)] out string? problem)
    {
        nip = default;
        var written = (text ?? "").Trim();
        if (SpreadsheetNumber().IsMatch(written))
        {
            problem =
                $"NIP ini sudah diubah Excel menjadi {written}: angka belakangnya hilang dan tidak dapat dipulihkan dari berkas ini. "
                + "Ambil ulang dari sumbernya dengan kolom NIP berformat teks.";
            return false;
        }

        var digits = string.Concat(written.Where(c => !IsDecoration(c)));
        problem = digits.All(char.IsAsciiDigit)
            ? ProblemOf(digits)
            : $"NIP \"{written}\" memuat huruf atau tanda lain.";
        if (problem is not null)
        {
            return false;
        }

        nip = new(digits);
        return true;
    }

    public static bool TryParse(string? text, out Nip nip) => TryParse(text, out nip, out _);

    /// <summary>Whether a person of this kind can carry this number; contract staff outside ASN never do.</summary>
    public bool Fits(EmploymentKind kind) =>
        kind switch
        {
            EmploymentKind.Pns or EmploymentKind.Cpns => !IsPppk,
            EmploymentKind.Pppk or EmploymentKind.PppkPartTime => true,
            EmploymentKind.NonAsn => false,
        };

    /// <summary>As printed on the card: <c>19850412 201001 1 012</c>.</summary>
    public override string ToString() => $"{Digits[..8]} {Digits[8..14]} {Digits[14]} {Digits[15..]}";

    private static string? ProblemOf(string digits)
    {
        if (digits.Length != Length)
        {
            return $"NIP harus {Length} angka, yang tertulis {digits.Length} angka.";
        }

        if (!TryDate(digits[..8], out var birth))
        {
            return $"8 angka pertama NIP ({digits[..8]}) bukan tanggal lahir.";
        }

        var startMonth = Number(digits, 12, 2);
        if (startMonth == 0)
        {
            return "Angka ke-13 dan ke-14 NIP tidak boleh 00: isinya bulan pengangkatan PNS atau kode PPPK.";
        }

        var age = Number(digits, 8, 4) - birth.Year;
        if (age is < YoungestAtStart or > OldestAtStart)
        {
            return $"Menurut NIP ini orangnya mulai bekerja pada umur {age} tahun. Periksa angka ke-1 sampai ke-12.";
        }

        if (digits[14] is not ('1' or '2'))
        {
            return $"Angka ke-15 NIP harus 1 (pria) atau 2 (wanita), yang tertulis {digits[14]}.";
        }

        return digits.EndsWith("000", StringComparison.Ordinal)
            ? "Nomor urut NIP 000 tidak pernah diberikan. Biasanya Excel yang membulatkan tiga angka terakhir; "
                + "ambil ulang dari sumbernya dengan kolom NIP berformat teks."
            : null;
    }

    private static bool TryDate(string digits, out DateOnly date) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool IsDecoration(char c) =>
        char.IsWhiteSpace(c) || c is '.' or '-' or '\'' or '‘' or '’' or '`' or '"' or '\u200B' or '\uFEFF';

    private int Number(int start, int length) => Number(Digits, start, length);

    private static int Number(string digits, int start, int length) =>
        int.Parse(digits.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>1,97905122002062E+17.</summary>
    [GeneratedRegex(@"^'?\d([.,]\d+)?E\+?\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpreadsheetNumber();
}
