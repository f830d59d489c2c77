using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Tests.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance;

public sealed class WorkDaysTests
{
    [Fact]
    public void The_earliest_arrival_and_the_latest_departure_count()
    {
        var day = Story.Day(
            7,
            Story.Machine("07 14:05:09"),
            Story.Machine("07 06:25:31"),
            Story.Machine("07 13:10:00"),
            Story.Machine("07 08:00:00")
        );

        Assert.Equal(DayStatus.Present, day.Status);
        Assert.Equal("06.25.31-14.05.09", Story.Times(day));
        Assert.Equal(4, day.Taps.Count());
    }

    [Fact]
    public void A_single_machine_tap_leaves_the_other_side_empty()
    {
        var morning = Story.Day(7, Story.Machine("07 06:25:00"));
        var afternoon = Story.Day(7, Story.Machine("07 14:05:00"));

        Assert.Equal(("06.25.00-", "hadir, tanpa catatan pulang"), (Story.Times(morning), morning.StatusReason));
        Assert.Equal(("-14.05.00", "hadir, tanpa catatan masuk"), (Story.Times(afternoon), afternoon.StatusReason));
        Assert.All([morning, afternoon], day => Assert.Equal(DayStatus.Present, day.Status));
    }

    [Fact]
    public void A_paper_row_is_worth_as_much_as_a_machine_row()
    {
        var day = Story.Day(27, Story.In("27 06:30:00", Channel.Paper), Story.Out("27 14:00:00", Channel.Paper));

        Assert.Equal((DayStatus.Present, "06.30.00-14.00.00"), (day.Status, Story.Times(day)));
        Assert.Equal(Channel.Paper, day.In?.Channel);
    }

    [Fact]
    public void A_night_is_one_line_on_the_date_on_which_it_began()
    {
        var month = Story.Month(
            Example.Schedule("rsud-malam", (6, "rsud-malam")),
            Story.Machine("06 20:50:00"),
            Story.Machine("07 07:04:00")
        );

        Assert.Equal("20.50.00-07.04.00+1", Story.Times(month[5]));
        Assert.Equal(DayStatus.DayOff, month[6].Status);
        Assert.Empty(month[6].Passages);
    }

    [Fact]
    public void The_nights_at_both_ends_of_the_month_find_their_taps()
    {
        var roster = Example.Schedule("rsud-malam", (0, "rsud-malam"), (30, "rsud-malam"));

        var month = Story.Month(
            roster,
            Story.Machine("01 07:04:00"),
            Story.Machine("30 20:50:00"),
            Story.Machine("30 20:50:00") with
            {
                Local = new(2026, 5, 1, 7, 4, 0),
            }
        );

        // The first tap ends the night of 31 March and is left to March.
        Assert.Empty(month[0].Passages);
        Assert.Equal("20.50.00-07.04.00+1", Story.Times(month[^1]));
    }

    [Fact]
    public void A_shift_of_24_hours_has_its_morning_and_its_next_morning()
    {
        var month = Story.Month(
            Example.Schedule("piket-24", (6, "piket-24"), (8, "piket-24")),
            Story.Machine("06 07:55:00"),
            Story.Machine("07 08:10:00"),
            Story.Machine("08 07:58:00"),
            Story.Machine("09 08:01:00")
        );

        Assert.Equal("07.55.00-08.10.00+1", Story.Times(month[5]));
        Assert.Equal("07.58.00-08.01.00+1", Story.Times(month[7]));
    }

    [Fact]
    public void A_night_followed_by_a_morning_gives_both_their_two_ends()
    {
        var month = Story.Month(
            Example.Schedule("rsud-malam", (6, "rsud-malam"), (7, "rsud-pagi")),
            Story.Machine("06 20:50:00"),
            Story.Machine("07 06:58:00"),
            Story.Machine("07 07:03:00"),
            Story.Machine("07 14:01:00")
        );

        Assert.Equal("20.50.00-07.03.00+1", Story.Times(month[5]));
        Assert.Equal("06.58.00-14.01.00", Story.Times(month[6]));
    }

    [Fact]
    public void Taps_on_a_free_day_are_kept_and_cost_nothing()
    {
        var day = Story.Day(3, Story.In("03 09:00:00"), Story.Machine("03 11:00:00"));

        Assert.Equal((DayStatus.DayOff, "libur: Wafat Isa Almasih"), (day.Status, day.StatusReason));
        Assert.Equal("-", Story.Times(day));
        Assert.Equal(2, day.Taps.Count());
    }

    [Fact]
    public void A_duplicate_in_a_second_import_changes_nothing()
    {
        var tap = Story.Machine("07 06:25:00");

        Assert.Single(Story.Day(7, tap, tap with { Evidence = "impor kedua" }).Taps);
    }

    [Fact]
    public void Somebody_who_starts_in_mid_month_has_no_days_before()
    {
        var schedule = new WorkSchedule(
            Example.Calendar,
            new(new(2026, 4, 15), new(2026, 4, 17)),
            [new("lima-hari", Example.Always)],
            new Dictionary<DateOnly, string?>()
        );

        var month = Story.Month(schedule, Story.Machine("14 06:25:00"), Story.Machine("15 06:25:00"));

        Assert.Equal([15, 16, 17], month.Select(day => day.Date.Day));
        Assert.Equal("06.25.00-", Story.Times(month[0]));
    }
}
