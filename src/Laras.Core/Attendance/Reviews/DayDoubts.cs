using Laras.Core.Calendar;

namespace Laras.Core.Attendance.Reviews;

/// <summary>Finds what about a day asks for a person; a day without doubts is usual and is approved with the others in one press.</summary>
public static class DayDoubts
{
    private const int SecondsPerMinute = 60;

    /// <summary>Whether there is anything to approve: work was planned, or a letter stands there, and somebody tapped.</summary>
    public static bool IsUpForReview(WorkDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return day.Schedule.Hours is not null && day.Passages.Count > 0;
    }

    /// <param name="now">Wall-clock time of the office: a departure is only missing once the window is over.</param>
    public static IReadOnlyList<DayDoubt> Of(
        WorkDay day,
        IEnumerable<JudgedTap> judged,
        ReviewTolerance tolerance,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(judged);
        return day.Schedule.Hours is not { } hours || day.Passages.Count == 0
            ? []
            :
            [
                .. OfTimes(day, hours, tolerance, day.Schedule.SecondOf(now)),
                .. judged.Select(tap => new DayDoubt(
                    tap.IsForTwo ? DoubtKind.LookedAt
                        : tap.IsOnlyLate ? DoubtKind.SentLater
                        : DoubtKind.Asked,
                    Sentence(tap.Words),
                    tap.Tap
                )),
            ];
    }

    private static IEnumerable<DayDoubt> OfTimes(WorkDay day, WorkHours hours, ReviewTolerance tolerance, int now)
    {
        if (day.Status == DayStatus.NeedsExplanation)
        {
            yield return new(DoubtKind.OutsideHours, $"Ketukan di luar jam {hours.InWords()}");
        }
        else if (day.Status is not (DayStatus.Present or DayStatus.HalfDayPermission))
        {
            yield return new(DoubtKind.TappedOnLeave, $"Ada ketukan, tetapi {day.StatusReason}");
        }
        else if (day.InSecond is not { } came)
        {
            yield return new(DoubtKind.NoArrival, "Tanpa catatan masuk");
        }
        else if ((came - hours.Starts) / SecondsPerMinute is var late && late > tolerance.LateMinutes)
        {
            yield return new(DoubtKind.LateBeyond, $"Datang {Clock(came)}, terlambat {late} menit");
        }

        if (day is { Status: DayStatus.Present, OutSecond: null } && now > hours.Closes)
        {
            yield return new(DoubtKind.NoDeparture, "Belum ada jam pulang");
        }
    }

    private static string Clock(int second) =>
        Indonesian.HourMinute(new TimeOnly(second % WorkHours.SecondsPerDay * TimeSpan.TicksPerSecond));

    private static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
