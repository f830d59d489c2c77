using Laras.Web.Demonstration.Land;
using static Laras.Web.Demonstration.Staff.PostOffer;

namespace Laras.Web.Demonstration.Staff;

/// <summary>The establishment of each sort of workplace: who leads, who works below, who is on contract.</summary>
internal static class Posts
{
    private const string Bachelors = "S.E.|S.Sos.|S.IP.|S.H.|S.Kom.|S.T.|S.AP.|S.E.";
    private const string Masters = "S.E., M.Si.|S.Sos., M.Si.|S.H., M.H.|S.IP., M.AP.|S.T., M.T.|S.STP., M.Si.";
    private const string Teachers = "S.Pd.|S.Pd.|S.Pd.|S.Pd., M.Pd.|S.Pd.SD.";
    private const string ClassTeacher =
        "Guru kelas I|Guru kelas II|Guru kelas III|Guru kelas IV|Guru kelas V|Guru kelas VI";
    private const string SubjectTeacher =
        "Guru Matematika|Guru Bahasa Indonesia|Guru Bahasa Inggris|Guru IPA|Guru IPS|Guru PPKn|Guru Seni Budaya"
        + "|Guru PJOK";

    private static readonly PostOffer Clerk = new(
        12,
        "Pengadministrasi Perkantoran",
        Executor,
        5,
        Schooling.Secondary,
        "II/a",
        "III/b"
    );
    private static readonly PostOffer Cleaner = new(
        2,
        "Pramu Kebersihan",
        Executor,
        1,
        Schooling.Primary,
        "I/a",
        "II/a"
    );
    private static readonly PostOffer DataClerk = new(
        14,
        "Pengolah Data dan Informasi",
        Executor,
        6,
        Schooling.Diploma,
        "II/c",
        "III/c",
        "A.Md."
    );
    private static readonly PostOffer Reviewer = new(
        24,
        "Penelaah Teknis Kebijakan",
        Executor,
        7,
        Schooling.Bachelor,
        "III/a",
        "III/d",
        Bachelors
    );

    private static readonly PostOffer[] OfficeStaff =
    [
        new(4, "Analis Kebijakan Ahli Madya", Functional, 11, Schooling.Bachelor, "IV/a", "IV/b", Masters),
        new(
            11,
            "Analis Kebijakan Ahli Muda|Perencana Ahli Muda",
            Functional,
            9,
            Schooling.Bachelor,
            "III/c",
            "III/d",
            Masters
        ),
        new(
            14,
            "Arsiparis Ahli Pertama|Pranata Komputer Ahli Pertama|Analis Keuangan Ahli Pertama",
            Functional,
            8,
            Schooling.Bachelor,
            "III/a",
            "III/b",
            Bachelors
        ),
        Reviewer,
        DataClerk,
        Clerk,
        new(4, "Operator Layanan Operasional", Executor, 4, Schooling.Secondary, "II/a", "II/d"),
        new(3, "Pengemudi", Executor, 3, Schooling.Secondary, "II/a", "II/d"),
        new(2, "Petugas Keamanan", Executor, 2, Schooling.Secondary, "II/a", "II/c"),
        Cleaner,
    ];

    private static readonly PostOffer[] PrimarySchoolStaff =
    [
        new(40, ClassTeacher, Functional, 8, Schooling.Bachelor, "III/a", "III/b", Teachers),
        new(30, ClassTeacher, Functional, 9, Schooling.Bachelor, "III/c", "III/d", Teachers),
        new(16, ClassTeacher, Functional, 11, Schooling.Bachelor, "IV/a", "IV/b", Teachers),
        new(14, "Guru PJOK|Guru Pendidikan Agama", Functional, 8, Schooling.Bachelor, "III/a", "III/b", Teachers),
        Clerk with
        {
            Weight = 5,
        },
        new(3, "Penjaga Sekolah", Executor, 1, Schooling.Primary, "I/a", "II/a"),
    ];

    private static readonly PostOffer[] JuniorSchoolStaff =
    [
        new(46, SubjectTeacher, Functional, 8, Schooling.Bachelor, "III/a", "III/b", Teachers),
        new(32, SubjectTeacher, Functional, 9, Schooling.Bachelor, "III/c", "III/d", Teachers),
        new(16, SubjectTeacher, Functional, 11, Schooling.Bachelor, "IV/a", "IV/b", Teachers),
        Clerk with
        {
            Weight = 7,
        },
        new(2, "Penjaga Sekolah", Executor, 1, Schooling.Primary, "I/a", "II/a"),
    ];

    private static readonly PostOffer[] HealthStaff =
    [
        new(
            5,
            "Dokter Ahli Pertama|Dokter Gigi Ahli Pertama",
            Functional,
            10,
            Schooling.Profession,
            "III/b",
            "III/b",
            "dr. |drg. "
        ),
        new(3, "Dokter Ahli Muda", Functional, 11, Schooling.Profession, "III/c", "III/d", "dr. "),
        new(
            34,
            "Perawat Terampil|Bidan Terampil",
            Functional,
            6,
            Schooling.Diploma,
            "II/c",
            "II/d",
            "A.Md.Kep.|A.Md.Keb."
        ),
        new(22, "Perawat Mahir|Bidan Mahir", Functional, 7, Schooling.Diploma, "III/a", "III/b", "A.Md.Kep.|A.Md.Keb."),
        new(
            9,
            "Perawat Penyelia|Bidan Penyelia",
            Functional,
            8,
            Schooling.Diploma,
            "III/c",
            "III/d",
            "A.Md.Kep.|A.Md.Keb."
        ),
        new(10, "Perawat Ahli Pertama", Functional, 8, Schooling.Bachelor, "III/a", "III/b", "S.Kep., Ns."),
        new(6, "Perawat Ahli Muda", Functional, 9, Schooling.Bachelor, "III/c", "III/d", "S.Kep., Ns."),
        new(
            9,
            "Apoteker Ahli Pertama|Sanitarian Ahli Pertama|Nutrisionis Ahli Pertama",
            Functional,
            8,
            Schooling.Bachelor,
            "III/a",
            "III/b",
            "S.Farm., Apt.|S.K.M.|S.Gz."
        ),
        DataClerk with
        {
            Weight = 4,
        },
        Clerk with
        {
            Weight = 4,
        },
    ];

    private static readonly PostOffer[] PatrolStaff =
    [
        new(40, "Polisi Pamong Praja Pemula", Functional, 5, Schooling.Secondary, "II/a", "II/b"),
        new(26, "Polisi Pamong Praja Terampil", Functional, 6, Schooling.Secondary, "II/c", "II/d"),
        new(16, "Polisi Pamong Praja Mahir", Functional, 7, Schooling.Secondary, "III/a", "III/b"),
        new(8, "Polisi Pamong Praja Ahli Pertama", Functional, 8, Schooling.Bachelor, "III/a", "III/b", Bachelors),
    ];

    private static readonly PostOffer[] FireStaff =
    [
        new(42, "Pemadam Kebakaran Pemula", Functional, 5, Schooling.Secondary, "II/a", "II/b"),
        new(26, "Pemadam Kebakaran Terampil", Functional, 6, Schooling.Secondary, "II/c", "II/d"),
        new(14, "Pemadam Kebakaran Mahir", Functional, 7, Schooling.Secondary, "III/a", "III/b"),
    ];

    private static readonly PostOffer[] PartTime =
    [
        new(2, "Penata Layanan Operasional", Executor, 7, Schooling.Bachelor, "III/a", "III/a", Bachelors),
        new(6, "Operator Layanan Operasional", Executor, 4, Schooling.Secondary, "II/a", "II/a"),
        new(2, "Pengelola Umum Operasional", Executor, 1, Schooling.Primary, "I/a", "I/a"),
    ];

    /// <summary>What a person of a unit may be, people on ordinary terms.</summary>
    public static IReadOnlyList<PostOffer> StaffOf(Workplace workplace) =>
        workplace switch
        {
            Workplace.PrimarySchool => PrimarySchoolStaff,
            Workplace.JuniorSchool => JuniorSchoolStaff,
            Workplace.HealthCentre or Workplace.Ward => HealthStaff,
            Workplace.Patrol => PatrolStaff,
            Workplace.FireStation => FireStaff,
            Workplace.RegionalSecretariat
            or Workplace.Office
            or Workplace.Bureau
            or Workplace.HospitalOffice
            or Workplace.District
            or Workplace.Village => OfficeStaff,
        };

    public static IReadOnlyList<PostOffer> PartTimeStaff => PartTime;

    /// <summary>People outside the civil service have a task, not a post with a class.</summary>
    public static PostOffer Contract(Workplace workplace) =>
        workplace switch
        {
            Workplace.PrimarySchool or Workplace.JuniorSchool => Outside(
                "Guru tidak tetap|Tenaga administrasi|Penjaga malam"
            ),
            Workplace.HealthCentre or Workplace.Ward => Outside(
                "Tenaga kesehatan kontrak|Pengemudi ambulans|Pramu kebersihan"
            ),
            Workplace.Patrol => Outside("Anggota Satpol PP kontrak"),
            Workplace.FireStation => Outside("Anggota pemadam kontrak"),
            Workplace.RegionalSecretariat
            or Workplace.Office
            or Workplace.Bureau
            or Workplace.HospitalOffice
            or Workplace.District
            or Workplace.Village => Outside("Tenaga administrasi|Pengemudi|Pramu kebersihan|Penjaga malam"),
        };

    private static PostOffer Outside(string names) => new(1, names, Executor, 0, Schooling.Secondary, "II/a", "II/a");
}
