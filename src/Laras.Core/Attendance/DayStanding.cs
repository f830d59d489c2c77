using System.Diagnostics;
using Laras.Core.Calendar;

namespace Laras.Core.Attendance;

/// <summary>
/// Gives a day its status and the words for it. A day off stays a day off. A letter stands before taps: who comes in during
/// leave is still on leave. Only without letter and without tap, and once the window is over, is a person absent.
/// </summary>
/// <param name="TapsCount">Whether arrival and departure have a consequence on this day.</param>
internal sealed record DayStanding(DayStatus Status, string Reason, bool TapsCount)
{
    public static DayStanding Of(
        ScheduledDay plan,
        AbsenceLetter? letter,
        Tap? arrival,
        Tap? departure,
        bool hasStrayTaps,
        DateTime now
    ) =>
        plan.Kind switch
        {
            DayKind.Weekend or DayKind.Holiday or DayKind.CollectiveLeave or DayKind.RosterFree => new(
                DayStatus.DayOff,
                plan.Reason,
                TapsCount: false
            ),
            DayKind.Unplanned => letter is null ? Unplanned(plan, now) : ByLetter(letter),
            DayKind.Work => letter is not null ? ByLetter(letter)
            : arrival is not null || departure is not null ? Present(plan, arrival, departure, now)
            : !IsOver(plan, now) ? NotYet
            : hasStrayTaps ? OnlyOutside(plan)
            : new(DayStatus.AbsentWithoutReason, "tidak ada catatan", TapsCount: false),
        };

    private static DayStanding NotYet { get; } = new(DayStatus.NotYet, "belum", TapsCount: false);

    private static DayStanding Unplanned(ScheduledDay plan, DateTime now) =>
        plan.Date > DateOnly.FromDateTime(now)
            ? NotYet
            : new(DayStatus.NeedsExplanation, plan.Reason, TapsCount: false);

    /// <summary>A half day leaves the other half to be worked, so its taps count.</summary>
    private static DayStanding ByLetter(AbsenceLetter letter) =>
        new(letter.Status, $"{Words(letter.Status)}: {letter.Document}", letter.Status == DayStatus.HalfDayPermission);

    private static DayStanding Present(ScheduledDay plan, Tap? arrival, Tap? departure, DateTime now)
    {
        var reason =
            arrival is null ? "hadir, tanpa catatan masuk"
            : departure is not null ? "hadir"
            : IsOver(plan, now) ? "hadir, tanpa catatan pulang"
            : "hadir, belum pulang";
        return new(DayStatus.Present, reason, TapsCount: true);
    }

    private static DayStanding OnlyOutside(ScheduledDay plan) =>
        new(DayStatus.NeedsExplanation, $"ada catatan, tetapi di luar jam {plan.Hours!.InWords()}", TapsCount: false);

    private static bool IsOver(ScheduledDay plan, DateTime now) => plan.SecondOf(now) > plan.Hours!.Closes;

    private static string Words(DayStatus status) =>
        status switch
        {
            DayStatus.SickWithLetter => "sakit, surat dokter",
            DayStatus.SickWithoutLetter => "sakit tanpa surat dokter",
            DayStatus.Permission => "izin",
            DayStatus.HalfDayPermission => "izin setengah hari",
            DayStatus.AnnualLeave => "cuti tahunan",
            DayStatus.LongLeave => "cuti besar",
            DayStatus.MaternityLeave => "cuti melahirkan",
            DayStatus.ImportantReasonLeave => "cuti alasan penting",
            DayStatus.UnpaidLeave => "cuti di luar tanggungan negara",
            DayStatus.OfficialDuty => "dinas luar",
            DayStatus.Training => "diklat",
            DayStatus.StudyAssignment => "tugas belajar",
            DayStatus.Released => "dibebaskan dari tugas",
            DayStatus.NeedsExplanation => "perlu penjelasan",
            DayStatus.DayOff or DayStatus.Present or DayStatus.AbsentWithoutReason or DayStatus.NotYet =>
                throw new UnreachableException($"No letter says {status}."),
        };
}
