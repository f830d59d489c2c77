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
    /// <summary>The template's columns, and the columns of a SIASN export that mean the same. Telephone and e-mail are
    /// not among them, so they are never read into memory as data; of a NIK only a keyed hash leaves the reader.</summary>
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
        new("kode_jabatan") { Required = false, InTemplate = false },
        new("nip_atasan") { Required = false },
        new("pola_kerja") { Required = false },
        new("tmt", "TMT JABATAN") { Required = false },
        new("tmt_cpns") { Required = false, InTemplate = false },
        new("tmt_golongan", "TMT GOLONGAN") { Required = false, InTemplate = false },
        new("kontrak_sampai", "TMT AKHIR KONTRAK") { Required = false, InTemplate = false },
        new(TableRow.SecretColumn) { Required = false, InTemplate = false },
        new(FingerprintColumn) { Required = false, InTemplate = false },
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

    /// <summary>The keyed hash of a NIK, as an export of Laras writes it.</summary>
    public const string FingerprintColumn = "sidik_nik";

    /// <summary>In the unit column of somebody who is known but works nowhere yet.</summary>
    public const string NowhereYet = "-";

    private static readonly HashSet<string> PostKinds = ["struktural", "fungsional", "pelaksana"];

    public Nip? Nip { get; private init; }
    public string? LocalId { get; private init; }
    public string Name { get; private init; } = "";
    public EmploymentKind? Kind { get; private init; }

    /// <summary>The word of the contract for people outside ASN: tjp, thl, pjlp.</summary>
    public string? ContractKind { get; private init; }

    public string? Grade { get; private init; }
    public DateOnly? GradeFrom { get; private init; }
    public DateOnly? BirthDate { get; private init; }
    public Sex? Sex { get; private init; }
    public DateOnly? StartedOn { get; private init; }
    public DateOnly? EndsOn { get; private init; }
    public Nik? Nik { get; private init; }
    public bool WorksNowhereYet { get; private init; }
    public Post? Established { get; private init; }
    public Unit? Unit { get; private init; }
    public string? Post { get; private init; }
    public string? PostKind { get; private init; }
    public int? PostClass { get; private init; }
    public string? Supervisor { get; private init; }
    public string? WorkPattern { get; private init; }
    public DateOnly? PlacedFrom { get; private init; }

    public static EmployeeRow Read(
        TableRow row,
        KnownUnits units,
        IReadOnlySet<string> patterns,
        IReadOnlyDictionary<string, Post> posts
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        var established = ReadPost(row, posts);
        var isNowhere = row["unit"] == NowhereYet;
        var unit = isNowhere ? null : units.Find(row);
        var nip = ReadNip(row);
        var kind = ReadKind(row);
        var sex = row.Word("jenis_kelamin", Sexes);
        var born = row.Date("tanggal_lahir");
        Compare(row, nip, kind, sex, born);
        if (unit is not null && established is not null && unit.Id != established.UnitId)
        {
            row.Refuse(
                "kode_jabatan",
                "post_elsewhere",
                $"Jabatan {established.Code} ada di unit {units.ById(established.UnitId).Code}, bukan di {unit.Code}. Perbaiki salah satunya."
            );
        }

        return new(row)
        {
            Nip = nip,
            LocalId = OrNull(row.Text("id_lokal")),
            Name = FullName(row),
            Kind = kind,
            ContractKind = ContractWords.Read(row["jenis_pegawai"]),
            Grade = ReadGrade(row, kind),
            GradeFrom = row.Date("tmt_golongan"),
            BirthDate = born ?? nip?.BirthDate,
            Sex = sex ?? nip?.Sex,
            StartedOn = row.Date("tmt_cpns") ?? nip?.Start?.FirstDay,
            EndsOn = row.Date("kontrak_sampai"),
            Nik = Core.Employees.Nik.TryParse(row[TableRow.SecretColumn], out var nik) ? nik : null,
            WorksNowhereYet = isNowhere,
            Established = established,
            Unit = unit ?? (established is null ? null : units.ById(established.UnitId)),
            Post = OrNull(row.Text("jabatan")) ?? established?.Title,
            PostKind = ReadPostKind(row) ?? established?.Kind,
            PostClass = row.Number("kelas_jabatan", 0, HighestPostClass) ?? established?.Class,
            Supervisor = ReadSupervisor(row, nip),
            WorkPattern = ReadPattern(row, patterns),
            PlacedFrom = row.Date("tmt"),
        };
    }

    private static Nip? ReadNip(TableRow row)
    {
        if (row["nip"].Length == 0)
        {
            if (row["id_lokal"].Length == 0 && !Core.Employees.Nik.TryParse(row[TableRow.SecretColumn], out _))
            {
                row.Refuse(
                    "nip",
                    "number_missing",
                    "NIP dan id_lokal kosong. Isi salah satu, supaya orangnya dikenali; untuk pegawai tanpa NIP boleh juga nik, "
                        + "lalu Laras membuatkan nomor lokalnya."
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

    private static EmploymentKind? ReadKind(TableRow row) => KindOf(row, row["jenis_pegawai"]);

    /// <summary>The kind that a word of the offices means; one that nobody knows refuses the row.</summary>
    public static EmploymentKind? KindOf(TableRow row, string word)
    {
        var text = word.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
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
            _ when ContractWords.Read(text) is not null => EmploymentKind.NonAsn,
            _ => null,
        };
        if (kind is null && text.Length > 0)
        {
            row.Refuse(
                "jenis_pegawai",
                "word_unknown",
                $"\"{text}\" tidak dikenal. Yang dikenal: pns, cpns, pppk, pppk_paruh_waktu, tjp, thl, pjlp, non_asn."
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

        if (kind == EmploymentKind.Cpns && row.Date("tmt_cpns") is { } start && nip.Start?.Contains(start) == false)
        {
            row.Refuse(
                "tmt_cpns",
                "cpns_start_differs",
                $"TMT CPNS {start:dd-MM-yyyy} berbeda dengan angka ke-9 sampai ke-14 NIP ({nip.Digits[8..14]}). Perbaiki salah satunya."
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

    private static Post? ReadPost(TableRow row, IReadOnlyDictionary<string, Post> posts)
    {
        var code = row.Text("kode_jabatan");
        if (code.Length == 0 || posts.TryGetValue(code, out var post))
        {
            return posts.GetValueOrDefault(code);
        }

        row.Refuse(
            "kode_jabatan",
            "post_unknown",
            $"Jabatan {code} belum ada. Perbaiki kodenya, atau impor dahulu jabatan.csv."
        );
        return null;
    }

    /// <summary><c>Dr. Nama Contoh, S.H., M.Si.</c>; exports write a dash where there is no title.</summary>
    private static string FullName(TableRow row)
    {
        var (front, back) = (row.Text("gelar_depan").Trim('-'), row.Text("gelar_belakang").Trim('-'));
        var name = $"{front} {row.RequiredText("nama")}".Trim();
        return back.Length > 0 ? $"{name}, {back}" : name;
    }

    public static string? ReadGrade(TableRow row, EmploymentKind? kind)
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
