using Laras.Core.Attendance;
using Laras.Web.Layout;

namespace Laras.Web.Attendance;

/// <summary>Writes one day out as a timeline: every passage with its second and what speaks for it.</summary>
public static class OpenDay
{
    /// <param name="judged">What the rules of evidence said about its taps; null where nobody asks for it.</param>
    public static EmployeeMonth.DayDetail Of(
        WorkDay day,
        IReadOnlyDictionary<Guid, EmployeeMonth.JudgedMoment>? judged = null
    )
    {
        ArgumentNullException.ThrowIfNull(day);
        var line = DayLine.Of(day);
        return new(
            line,
            day.Schedule.Hours is null ? "" : day.Schedule.Reason,
            [.. day.Passages.Select(passage => Moment(day, line, passage, judged))]
        );
    }

    private static EmployeeMonth.Moment Moment(
        WorkDay day,
        DayLine line,
        Passage passage,
        IReadOnlyDictionary<Guid, EmployeeMonth.JudgedMoment>? judged
    )
    {
        var tap = passage.Counting;
        var costly = (tap.Id == day.In?.Id && line.LateMinutes > 0) || (tap.Id == day.Out?.Id && line.EarlyMinutes > 0);
        return new(
            Time(day.Schedule.SecondOf(tap.Local)),
            What(passage),
            Evidence(passage),
            costly ? Tone.Attention : Tone.Plain,
            judged?.GetValueOrDefault(tap.Id)
        );
    }

    private static string Time(int second) =>
        WallClock.HourMinuteSecond(second)
        + (
            second >= WallClock.SecondsPerDay ? " besok"
            : second < 0 ? " kemarin"
            : ""
        );

    private static string What(Passage passage) =>
        (passage.Direction, passage.InWindow) switch
        {
            (Intent.In, true) => "Masuk",
            (Intent.Out, true) => "Pulang",
            (Intent.Unknown, true) => "Ketukan",
            (_, false) => "Ketukan di luar jam kerja",
        };

    private static string Evidence(Passage passage) =>
        passage.Counting.Evidence
        + (passage.Taps.Count > 1 ? $"; ditekan {passage.Taps.Count} kali dalam semenit, dihitung sekali" : "");
}
