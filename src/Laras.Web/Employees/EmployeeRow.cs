using Laras.Core.Employees;
using Laras.Web.Imports;
using Laras.Web.Organisation;

namespace Laras.Web.Employees;

/// <summary>
/// What one row of an employee file says about a person, checked against itself. Null means that the row says
/// nothing about it; an empty cell never erases what is known.
/// </summary>
internal sealed record EmployeeRow(TableRow Row)
{
    /// <summary>The template's twelve columns, and the columns of a SIASN export that mean the same. Identity numbers,
    /// telephone and e-mail are not among them, so they are never read into memory as data.</summary>
    public static readonly Column[] Columns =
    [
        new("nip", "NIP BARU"),
        new("nama"),
        new("id_lokal") { Required = false },
        new("gelar_depan") { Required = false, InTemplate = false },
        new("gelar_belakang") { Required = false, InTemplate = false },
        new("tanggal_lahir") { Required = false, InTemplate = false },
        new("jenis_kelamin") { Required = false, InTemplate = false },
        new("jenis_pegawai", "JENIS PEGAWAI NAMA") { Required = false },
        new("status_cpns_pns") { Required = false, InTemplate = false },
        new("kedudukan_hukum", "KEDUDUKAN HUKUM NAMA") { Required = false, InTemplate = false },
        new("golongan", "GOL AKHIR NAMA") { Required = false },
        new("unit", "kode_unit") { Required = false },
        new("satuan_kerja", "SATUAN KERJA KERJA NAMA") { Required = false, InTemplate = false },
        new("unor", "UNOR NAMA") { Required = false, InTemplate = false },
        new("jabatan", "JABATAN NAMA") { Required = false },
        new("jenis_jabatan", "JENIS JABATAN NAMA") { Required = false },
        new("kelas_jabatan") { Required = false },
        new("nip_atasan") { Required = false },
        new("pola_kerja") { Required = false },
        new("tmt", "TMT JABATAN") { Required = false },
        new("tmt_cpns") { Required = false, InTemplate = false },
    ];

    private const int HighestPostClass = 17;

    private static readonly Dictionary<string, Sex> Sexes = new()
    {
        ["l"] = Core.Employees.Sex.Male,
        ["p"] = Core.Employees.Sex.Female,
        ["m"] = Core.Employees.Sex.Male,
        ["f"] = Core.Employees.Sex.Female,
        ["pria"] = Core.Employees.Sex.Male,
        ["wanita"] = Core.Employees.Sex.Female,
    };

    private static readonly HashSet<string> PostKinds = ["struktural", "fungsional", "pelaksana"];

    public Nip? Nip { get; private init; }
    public string? LocalId { get; private init; }
    public string Name { get; private init; } = "";
    public EmploymentKind? Kind { get; private init; }
    public string? Grade { get; private init; }
    public DateOnly? BirthDate { get; private init; }
    public Sex? Sex { get; private init; }
    public DateOnly? StartedOn { get; private init; }
    public Unit? Unit { get; private init; }
    public string? Post { get; private init; }
    public string? PostKind { get; private init; }
    public int? PostClass { get; private init; }
    public string? Supervisor { get; private init; }
    public string? WorkPattern { get; private init; }
    public DateOnly? PlacedFrom { get; private init; }

    public static EmployeeRow Read(TableRow row, KnownUnits units, IReadOnlySet<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(row);
        var nip = ReadNip(row);
        var kind = ReadKind(row);
        var sex = row.Word("jenis_kelamin", Sexes);
        var born = row.Date("tanggal_lahir");
        Compare(row, nip, kind, sex, born);
        return new(row)
        {
            Nip = nip,
            LocalId = OrNull(row.Text("id_lokal")),
            Name = FullName(row),
            Kind = kind,
            Grade = ReadGrade(row, kind),
            BirthDate = born ?? nip?.BirthDate,
            Sex = sex ?? nip?.Sex,
            StartedOn = row.Date("tmt_cpns") ?? nip?.Start?.FirstDay,
            Unit = units.Find(row),
            Post = OrNull(row.Text("jabatan")),
            PostKind = ReadPostKind(row),
            PostClass = row.Number("kelas_jabatan", 0, HighestPostClass),
            Supervisor = ReadSupervisor(row, nip),
            WorkPattern = ReadPattern(row, patterns),
            PlacedFrom = row.Date("tmt"),
        };
    }

    private static Nip? ReadNip(TableRow row)
    {
        if (row["nip"].Length == 0)
        {
            if (row["id_lokal"].Length == 0)
            {
                row.Refuse(
                    "nip",
                    "number_missing",
                    "NIP dan id_lokal kosong. Isi salah satu, supaya orangnya dikenali."
                );
            }

            return null;
        }

        if (Core.Employees.Nip.TryParse(row["nip"], out var nip, out var problem))
        {
            return nip;
        }

        row.Refuse("nip", "nip_unreadable", problem);
        return null;
    }

    private static EmploymentKind? ReadKind(TableRow row)
    {
        var text = row["jenis_pegawai"].ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        var isCandidate = row["status_cpns_pns"].StartsWith('C');
        EmploymentKind? kind = text switch
        {
            "" => null,
            _ when text.StartsWith("pppk", StringComparison.Ordinal) => text.Contains("paruh", StringComparison.Ordinal)
                ? EmploymentKind.PppkPartTime
                : EmploymentKind.Pppk,
            _ when text.StartsWith("cpns", StringComparison.Ordinal) => EmploymentKind.Cpns,
            _ when text.StartsWith("pns", StringComparison.Ordinal) => isCandidate
                ? EmploymentKind.Cpns
                : EmploymentKind.Pns,
            "non asn" => EmploymentKind.NonAsn,
            _ => null,
        };
        if (kind is null && text.Length > 0)
        {
            row.Refuse(
                "jenis_pegawai",
                "word_unknown",
                $"\"{text}\" tidak dikenal. Yang dikenal: pns, cpns, pppk, pppk_paruh_waktu, non_asn."
            );
        }

        return kind;
    }

    /// <summary>The number itself says who is meant; a row that contradicts it may be about somebody else.</summary>
    private static void Compare(TableRow row, Nip? number, EmploymentKind? kind, Sex? sex, DateOnly? born)
    {
        if (number is not { } nip)
        {
            return;
        }

        if (kind is { } stated && !nip.Fits(stated))
        {
            row.Refuse(
                "jenis_pegawai",
                "kind_differs",
                stated == EmploymentKind.NonAsn
                    ? "Pegawai non-ASN tidak ber-NIP. Pindahkan nomornya ke kolom id_lokal, atau perbaiki jenisnya."
                    : "Angka ke-13 dan ke-14 NIP ini kode PPPK, bukan bulan pengangkatan PNS. Perbaiki NIP atau jenis pegawainya."
            );
        }

        if (born is not null && born != nip.BirthDate)
        {
            row.Refuse(
                "tanggal_lahir",
                "birth_date_differs",
                $"Tanggal lahir {born:dd-MM-yyyy} berbeda dengan NIP ({nip.BirthDate:dd-MM-yyyy}). NIP ini mungkin milik orang lain."
            );
        }

        if (sex is not null && sex != nip.Sex)
        {
            row.Refuse(
                "jenis_kelamin",
                "sex_differs",
                $"Jenis kelamin berbeda dengan angka ke-15 NIP ({(int)nip.Sex}). NIP ini mungkin milik orang lain."
            );
        }
    }

    /// <summary><c>Dr. Nama Contoh, S.H., M.Si.</c>; exports write a dash where there is no title.</summary>
    private static string FullName(TableRow row)
    {
        var (front, back) = (row.Text("gelar_depan").Trim('-'), row.Text("gelar_belakang").Trim('-'));
        var name = $"{front} {row.RequiredText("nama")}".Trim();
        return back.Length > 0 ? $"{name}, {back}" : name;
    }

    private static string? ReadGrade(TableRow row, EmploymentKind? kind)
    {
        var text = row.Text("golongan");
        if (text.Length == 0 || kind is null)
        {
            return OrNull(text);
        }

        if (Core.Employees.Grade.TryParse(text, kind.Value, out var grade))
        {
            return grade;
        }

        row.Refuse(
            "golongan",
            "grade_unknown",
            $"Golongan \"{text}\" tidak ada untuk jenis pegawai ini. Contoh: III/d (PNS), IX (PPPK)."
        );
        return null;
    }

    private static string? ReadPostKind(TableRow row)
    {
        var text = row.Text("jenis_jabatan").ToLowerInvariant().Replace("jabatan ", "", StringComparison.Ordinal);
        if (text.Length > 0 && !PostKinds.Contains(text))
        {
            row.Refuse(
                "jenis_jabatan",
                "word_unknown",
                $"\"{text}\" tidak dikenal. Yang dikenal: {string.Join(", ", PostKinds)}."
            );
        }

        return OrNull(text);
    }

    private static string? ReadSupervisor(TableRow row, Nip? own)
    {
        var text = row.Text("nip_atasan");
        var number = Core.Employees.Nip.TryParse(text, out var nip) ? nip.Digits : text;
        if (number.Length > 0 && (number == own?.Digits || number == row["id_lokal"]))
        {
            row.Refuse(
                "nip_atasan",
                "supervisor_self",
                "Seseorang tidak dapat menjadi atasannya sendiri. Perbaiki NIP atasannya."
            );
        }

        return OrNull(number);
    }

    private static string? ReadPattern(TableRow row, IReadOnlySet<string> patterns)
    {
        var text = row.Text("pola_kerja");
        if (text.Length > 0 && !patterns.Contains(text))
        {
            row.Refuse(
                "pola_kerja",
                "pattern_unknown",
                $"Pola kerja {text} belum ada. Perbaiki namanya, atau impor dahulu polanya."
            );
        }

        return OrNull(text);
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
