using Laras.Core.Attendance;

namespace Laras.Web.Attendance.Morning;

/// <summary>
/// What one person's date adds to a summary of the region; small, because a town has a hundred thousand of them a month.
/// </summary>
/// <param name="Opd">The agency the person belonged to.</param>
/// <param name="In">Second of the arrival, null without one.</param>
/// <param name="Starts">Second at which the work was to begin; null on a free day.</param>
public readonly record struct DayMark(Guid Opd, DayMark.Standing Is, int? In, int? Starts)
{
    public enum Standing
    {
        /// <summary>No work was planned.</summary>
        Free,
        InTime,
        Late,

        /// <summary>Leave, sickness, duty elsewhere: the letter is known.</summary>
        Away,

        /// <summary>Something was recorded, a person must judge it.</summary>
        Unclear,

        /// <summary>Planned, and nothing is known, yet or at all.</summary>
        Silent,
    }

    public static DayMark Of(Guid opd, WorkDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return new(opd, StandingOf(DayLine.Of(day)), day.InSecond, day.Schedule.Hours?.Starts);
    }

    /// <summary>Whether the person was to be at work at this second of the date.</summary>
    public bool IsDue(int second) => Is != Standing.Free && (Is == Standing.Away || In <= second || Starts <= second);

    /// <summary>Whether the person had been recorded by this second of the date.</summary>
    public bool IsRecorded(int second) => Is is Standing.InTime or Standing.Late or Standing.Unclear && !(In > second);

    private static Standing StandingOf(DayLine line) =>
        line.Status switch
        {
            DayStatus.DayOff => Standing.Free,
            DayStatus.Present when line.In is null => Standing.Unclear,
            DayStatus.Present => line.LateMinutes > 0 ? Standing.Late : Standing.InTime,
            DayStatus.NeedsExplanation => line.Starts is null ? Standing.Free : Standing.Unclear,
            DayStatus.AbsentWithoutReason or DayStatus.NotYet => Standing.Silent,
            DayStatus.SickWithLetter
            or DayStatus.SickWithoutLetter
            or DayStatus.Permission
            or DayStatus.HalfDayPermission
            or DayStatus.AnnualLeave
            or DayStatus.LongLeave
            or DayStatus.MaternityLeave
            or DayStatus.ImportantReasonLeave
            or DayStatus.UnpaidLeave
            or DayStatus.OfficialDuty
            or DayStatus.Training
            or DayStatus.StudyAssignment
            or DayStatus.Released => Standing.Away,
        };
}
