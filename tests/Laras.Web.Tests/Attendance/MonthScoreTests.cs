using Laras.Core.Attendance;
using Laras.Web.Attendance;
using Xunit;

namespace Laras.Web.Tests.Attendance;

public sealed class MonthScoreTests
{
    private const int Hour = 3_600;

    [Fact]
    public void A_week_ends_with_a_gap_and_a_day_is_always_as_high()
    {
        // Thursday and Friday, then Monday.
        var score = new MonthScore([Office(2), Office(3), Office(6)]);
        Assert.Equal([0, 27, 27 + 27 + 9], score.Rows.Select(row => row.Top));
        Assert.Equal(90, score.Height);
    }

    [Fact]
    public void Time_runs_from_left_to_right_and_never_leaves_the_drawing()
    {
        var score = new MonthScore([Office(2)]);
        Assert.Equal(MonthScore.Left, score.X(0));
        Assert.True(score.X(7 * Hour) < score.X(8 * Hour));
        Assert.Equal(MonthScore.Right, score.X(23 * Hour));
        Assert.Equal(0, score.Width(9 * Hour, 8 * Hour));
    }

    [Fact]
    public void A_night_shift_ends_on_the_same_line_beyond_midnight()
    {
        var night = Office(2) with { Starts = 21 * Hour, Ends = 31 * Hour, In = 20 * Hour, Out = 31 * Hour };
        var score = new MonthScore([night]);
        Assert.True(score.X(24 * Hour) < score.X(31 * Hour));
        Assert.Equal("07.00", WallClock.HourMinute(score.Ticks[^1]));
    }

    [Fact]
    public void Days_with_the_same_hours_share_a_band_and_ramadan_has_its_own()
    {
        var ramadan = Office(6) with { Starts = 7 * Hour, Ends = 13 * Hour };
        var score = new MonthScore([Office(1), Office(2), ramadan, ramadan with { Date = new(2026, 4, 7) }]);
        Assert.Equal(
            [(6 * Hour, 0, 54), (7 * Hour, 63, 117)],
            score.Bands.Select(band => (band.Starts, band.Top, band.Bottom))
        );
    }

    [Fact]
    public void Round_hours_do_not_crowd_the_beginning_and_the_end()
    {
        var score = new MonthScore([Office(2) with { Starts = (6 * Hour) + (Hour / 2) }]);
        Assert.Equal(["06.30", "08.00", "10.00", "12.00", "14.00"], score.Ticks.Select(WallClock.HourMinute));
    }

    [Fact]
    public void On_a_sheet_of_shifts_the_hours_stand_further_apart()
    {
        var night = Office(3) with { Starts = 21 * Hour, Ends = 31 * Hour };
        var score = new MonthScore([Office(1), Office(2), night]);

        var places = score.Ticks.Order().Select(score.X).ToArray();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 46));
    }

    [Fact]
    public void A_month_without_days_is_an_empty_sheet()
    {
        var score = new MonthScore([]);
        Assert.Empty(score.Rows);
        Assert.Equal(0, score.Height);
    }

    private static DayLine Office(int day) =>
        new()
        {
            Date = new(2026, 4, day),
            Status = DayStatus.Present,
            Reason = "hadir",
            Starts = 6 * Hour,
            Ends = 14 * Hour,
            In = 6 * Hour,
            Out = 14 * Hour,
        };
}
