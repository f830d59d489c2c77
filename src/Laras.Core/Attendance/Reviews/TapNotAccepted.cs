namespace Laras.Core.Attendance.Reviews;

/// <summary>
/// What follows for a day when two people do not accept one of its taps: the day loses what that tap carried and nothing
/// else. Every other tap of the day stands, for nobody has said anything about it.
/// </summary>
public static class TapNotAccepted
{
    /// <summary>Null when the tap carried nothing: the day is free, a letter speaks for it, or people said already what it was.</summary>
    /// <param name="corrected">What people said about the day before.</param>
    public static WrittenCorrection? Of(WorkDay day, Guid tap, CorrectedDay? corrected)
    {
        ArgumentNullException.ThrowIfNull(day);
        var others = day.Passages.Where(passage => passage.Taps.Any(Stands)).ToArray();
        return
            day.Schedule.Hours is null
            || day.Status is not (DayStatus.Present or DayStatus.NeedsExplanation or DayStatus.HalfDayPermission)
            || corrected is { WithoutTaps.Count: 0 }
            ? null
            : new()
            {
                Status =
                    day.Status == DayStatus.HalfDayPermission ? day.Status
                    : others.Any(passage => passage.InWindow) ? DayStatus.Present
                    : others.Length > 0 ? DayStatus.NeedsExplanation
                    : DayStatus.AbsentWithoutReason,
                WithoutTap = tap,
            };

        bool Stands(Tap one) => one.Id != tap && corrected?.WithoutTaps.Contains(one.Id) != true;
    }
}
