using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Employees;
using Laras.Core.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations;

public sealed class FactVocabularyTests
{
    [Fact]
    public void The_words_of_status_stand_in_the_order_of_the_enum() =>
        Assert.Equal(
            [
                (DayStatus.DayOff, "libur"),
                (DayStatus.Present, "hadir"),
                (DayStatus.AbsentWithoutReason, "tanpa_keterangan"),
                (DayStatus.NeedsExplanation, "perlu_penjelasan"),
                (DayStatus.NotYet, "belum"),
                (DayStatus.SickWithLetter, "sakit"),
                (DayStatus.SickWithoutLetter, "sakit_tanpa_surat"),
                (DayStatus.Permission, "izin"),
                (DayStatus.HalfDayPermission, "izin_setengah_hari"),
                (DayStatus.AnnualLeave, "cuti_tahunan"),
                (DayStatus.LongLeave, "cuti_besar"),
                (DayStatus.MaternityLeave, "cuti_melahirkan"),
                (DayStatus.ImportantReasonLeave, "cuti_alasan_penting"),
                (DayStatus.UnpaidLeave, "cuti_di_luar_tanggungan"),
                (DayStatus.OfficialDuty, "dinas_luar"),
                (DayStatus.Training, "diklat"),
                (DayStatus.StudyAssignment, "tugas_belajar"),
                (DayStatus.Released, "dibebaskan"),
            ],
            Enum.GetValues<DayStatus>().Zip(Choices("status"))
        );

    [Fact]
    public void The_words_of_employment_stand_in_the_order_of_the_enum() =>
        Assert.Equal(
            [
                (EmploymentKind.Pns, "pns"),
                (EmploymentKind.Cpns, "cpns"),
                (EmploymentKind.Pppk, "pppk"),
                (EmploymentKind.PppkPartTime, "pppk_paruh_waktu"),
                (EmploymentKind.NonAsn, "non_asn"),
            ],
            Enum.GetValues<EmploymentKind>().Zip(Choices("jenis_pegawai"))
        );

    [Fact]
    public void The_words_of_the_rhythm_stand_in_the_order_of_the_enum() =>
        Assert.Equal(
            [(WorkRhythm.FiveDays, "lima_hari"), (WorkRhythm.SixDays, "enam_hari"), (WorkRhythm.Shift, "shift")],
            Enum.GetValues<WorkRhythm>().Zip(Choices("jenis_jadwal"))
        );

    [Fact]
    public void The_names_of_the_days_stand_in_the_order_of_the_week() =>
        Assert.Equal(
            Enum.GetValues<DayOfWeek>()
                .Select(day => Indonesian.DayName(new DateOnly(2026, 4, 5).AddDays((int)day)).ToLowerInvariant()),
            Choices("nama_hari")
        );

    private static IReadOnlyList<string> Choices(string fact) =>
        FactVocabulary.All.Single(known => known.Name == fact).Measure.Choices;
}
