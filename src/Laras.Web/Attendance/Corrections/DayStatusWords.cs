using Laras.Core.Attendance;

namespace Laras.Web.Attendance.Corrections;

/// <summary>What a person may say a day was, in the words of the desk and as short words for a form.</summary>
public static class DayStatusWords
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<(string Word, DayStatus Status)> Choices { get; } =
    [
        ("hadir", DayStatus.Present),
        ("sakit", DayStatus.SickWithLetter),
        ("sakit_tanpa_surat", DayStatus.SickWithoutLetter),
        ("izin", DayStatus.Permission),
        ("izin_setengah_hari", DayStatus.HalfDayPermission),
        ("dinas_luar", DayStatus.OfficialDuty),
        ("diklat", DayStatus.Training),
        ("cuti_tahunan", DayStatus.AnnualLeave),
        ("cuti_alasan_penting", DayStatus.ImportantReasonLeave),
        ("tanpa_keterangan", DayStatus.AbsentWithoutReason),
    ];

    /// <summary>Null for a word that was not offered.</summary>
    public static DayStatus? Read(string? word) =>
        Choices.Where(choice => choice.Word == word).Select(choice => (DayStatus?)choice.Status).SingleOrDefault();

    public static string Of(DayStatus status) =>
        status switch
        {
            DayStatus.DayOff => "libur",
            DayStatus.Present => "hadir",
            DayStatus.AbsentWithoutReason => "tanpa keterangan",
            DayStatus.NeedsExplanation => "perlu penjelasan",
            DayStatus.NotYet => "belum tiba",
            DayStatus.SickWithLetter => "sakit dengan surat",
            DayStatus.SickWithoutLetter => "sakit tanpa surat",
            DayStatus.Permission => "izin",
            DayStatus.HalfDayPermission => "izin setengah hari",
            DayStatus.AnnualLeave => "cuti tahunan",
            DayStatus.LongLeave => "cuti besar",
            DayStatus.MaternityLeave => "cuti melahirkan",
            DayStatus.ImportantReasonLeave => "cuti alasan penting",
            DayStatus.UnpaidLeave => "cuti di luar tanggungan",
            DayStatus.OfficialDuty => "dinas luar",
            DayStatus.Training => "diklat",
            DayStatus.StudyAssignment => "tugas belajar",
            DayStatus.Released => "dibebaskan",
        };
}
