using Laras.Core.Attendance;

namespace Laras.Web.Attendance.Corrections;

/// <summary>A day in one short sentence, so that before and after can stand side by side.</summary>
public static class DayWords
{
    /// <summary><c>Terlambat 17 menit, masuk 06.47, pulang 14.10</c>.</summary>
    public static string Of(WorkDay day)
    {
        var line = DayLine.Of(day);
        return line.Verdict.Words + Hours(line.In, line.Out);
    }

    /// <summary><c>hadir, masuk 06.30, pulang 14.00</c>.</summary>
    public static string Of(WrittenCorrection counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return DayStatusWords.Of(counts.Status)
            + Hours(counts.CameAt, counts.LeftAt)
            + (counts.WithoutTap is null ? "" : ", satu ketukan tidak diakui");
    }

    private static string Hours(int? came, int? left) =>
        (came is { } start ? $", masuk {WallClock.HourMinute(start)}" : "")
        + (left is { } end ? $", pulang {WallClock.HourMinute(end)}" : "");
}
