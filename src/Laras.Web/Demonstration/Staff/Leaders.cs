using Laras.Web.Demonstration.Land;
using static Laras.Web.Demonstration.Staff.PostOffer;

namespace Laras.Web.Demonstration.Staff;

/// <summary>The structural posts of a unit: its head, and the people between the head and the staff.</summary>
internal static class Leaders
{
    private const string Masters = "S.E., M.Si.|S.Sos., M.Si.|S.H., M.H.|S.IP., M.AP.|S.T., M.T.|S.STP., M.Si.";

    /// <summary>Below this size an office has no one between its head and its staff.</summary>
    private const int SizeWithDivisions = 12;

    private const int StaffPerDivision = 14;

    private static readonly string[] Assistants =
    [
        "Pemerintahan dan Kesra",
        "Perekonomian dan Pembangunan",
        "Administrasi Umum",
    ];

    private static readonly string[] Advisers =
    [
        "Pemerintahan, Hukum, dan Politik",
        "Ekonomi dan Keuangan",
        "Kemasyarakatan dan SDM",
    ];

    private static readonly string[] Divisions =
    [
        "Perencanaan dan Evaluasi",
        "Pelayanan",
        "Data dan Pengendalian",
        "Pembinaan dan Pengembangan",
        "Sarana dan Prasarana",
    ];

    public static PostOffer HeadOf(TownUnit unit) =>
        unit.Workplace switch
        {
            Workplace.RegionalSecretariat => Structure(unit.HeadPost, 15, "IV/c", "IV/d"),
            Workplace.Office => Structure(unit.HeadPost, 14, "IV/b", "IV/c"),
            Workplace.HospitalOffice => Structure(unit.HeadPost, 13, "IV/b", "IV/c") with { Titles = "dr. " },
            Workplace.Bureau or Workplace.District => Structure(unit.HeadPost, 12, "IV/a", "IV/b"),
            Workplace.PrimarySchool or Workplace.JuniorSchool => Structure(unit.HeadPost, 11, "IV/a", "IV/b") with
            {
                Titles = "S.Pd., M.Pd.|S.Pd.",
            },
            Workplace.HealthCentre => Structure(unit.HeadPost, 11, "III/d", "IV/a") with
            {
                Titles = "dr. |S.K.M., M.Kes.|S.Kep., Ns.",
            },
            Workplace.Ward => Structure(unit.HeadPost, 9, "III/c", "III/d") with { Titles = "S.Kep., Ns." },
            Workplace.Patrol or Workplace.FireStation or Workplace.Village => Structure(
                unit.HeadPost,
                9,
                "III/c",
                "III/d"
            ),
        };

    public static IReadOnlyList<PostOffer> BelowHeadOf(TownUnit unit) =>
        unit.Workplace switch
        {
            Workplace.RegionalSecretariat =>
            [
                .. Assistants.Select(field => Structure($"Asisten {field}", 14, "IV/b", "IV/c")),
                .. Advisers.Select(field => Structure($"Staf Ahli Bupati Bidang {field}", 13, "IV/b", "IV/c")),
            ],
            Workplace.Office or Workplace.HospitalOffice when unit.Size >= SizeWithDivisions =>
            [
                Structure(
                    unit.Workplace is Workplace.Office ? "Sekretaris" : "Wakil Direktur Umum",
                    12,
                    "IV/a",
                    "IV/b"
                ),
                .. Divisions
                    .Take(Math.Max(1, unit.Size / StaffPerDivision))
                    .Select(field => Structure($"Kepala Bidang {field}", 11, "III/d", "IV/a")),
                Structure("Kepala Subbagian Umum dan Kepegawaian", 9, "III/c", "III/d"),
            ],
            Workplace.District when unit.Size >= SizeWithDivisions =>
            [
                Structure("Sekretaris Camat", 11, "III/d", "IV/a"),
                Structure("Kepala Seksi Pemerintahan", 9, "III/c", "III/d"),
                Structure("Kepala Seksi Pelayanan Umum", 9, "III/c", "III/d"),
            ],
            Workplace.Office
            or Workplace.HospitalOffice
            or Workplace.District
            or Workplace.Bureau
            or Workplace.PrimarySchool
            or Workplace.JuniorSchool
            or Workplace.HealthCentre
            or Workplace.Ward
            or Workplace.Patrol
            or Workplace.FireStation
            or Workplace.Village => [],
        };

    private static PostOffer Structure(string name, int postClass, string gradeFrom, string gradeTo) =>
        new(1, name, Structural, postClass, Schooling.Bachelor, gradeFrom, gradeTo, Masters);
}
