using Laras.Core.Employees;
using Laras.Web.Demonstration.Land;

namespace Laras.Web.Demonstration.Staff;

/// <summary>The people who appear by name in pictures and in worked examples. Their numbers never change.</summary>
internal static class FixedPeople
{
    public const string NurhayatiNip = "197904122005012007";
    public const string RamliNip = "196809031992031011";

    public static readonly IReadOnlyList<Fixed> All =
    [
        Head("SETDA", "Rusdi Amran", "197002111995031004", "IV/d", "Sekretaris Daerah", 15),
        Head("SETDA.ORG", "Lina Marwah", "197806142003122005", "IV/a", "Kepala Bagian Organisasi", 12),
        Staff("BKPSDM", "Wa Sulastri", "199203252015032006", "III/b", "Operator BKPSDM", 7, "pelaksana"),
        Head(TownPlan.PicturedSchool, "La Ode Ramli, M.Pd.", RamliNip, "IV/b", "Kepala sekolah", 11),
        Staff(TownPlan.PicturedSchool, "Nurhayati Wulandari, S.Pd.", NurhayatiNip, "III/d", "Guru kelas IV", 9),
        Staff("DIKBUD.SMPN04TKL", "Yohanis Wambrauw, S.Or.", "198511302010011014", "III/c", "Guru PJOK", 9),
        Staff("RSUD.IGD", "Siti Rahmah, A.Md.Kep.", "199307082020122003", "II/c", "Perawat Terampil", 6),
        Staff(
            "DISHUB",
            "I Made Suardika",
            "197602192006041009",
            "III/b",
            "Pengolah Data dan Informasi",
            6,
            "pelaksana"
        ),
    ];

    private static Fixed Head(string unit, string name, string nip, string grade, string post, int postClass) =>
        new(unit, true, name, nip, grade, new(post, "struktural", postClass));

    private static Fixed Staff(
        string unit,
        string name,
        string nip,
        string grade,
        string post,
        int postClass,
        string postKind = "fungsional"
    ) => new(unit, false, name, nip, grade, new(post, postKind, postClass));

    internal sealed record Fixed(string Unit, bool IsHead, string Name, string Nip, string Grade, PostHeld Post)
    {
        public Sex Sex => Nip[NipNumbers.SexDigit] == '1' ? Sex.Male : Sex.Female;
    }
}
