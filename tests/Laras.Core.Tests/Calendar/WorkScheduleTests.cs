using Laras.Core.Calendar;
using Xunit;

namespace Laras.Core.Tests.Calendar;

public sealed class WorkScheduleTests
{
    [Theory]
    [InlineData(2026, 4, 2, "lima-hari, 06.30 sampai 14.00")]
    [InlineData(2026, 4, 3, "libur: Wafat Isa Almasih")]
    [InlineData(2026, 4, 4, "akhir pekan")]
    [InlineData(2026, 3, 19, "lima-hari, 07.00 sampai 13.30")]
    [InlineData(2026, 3, 20, "cuti bersama: Idul Fitri")]
    [InlineData(2026, 2, 17, "lima-hari, 06.30 sampai 14.00")]
    [InlineData(2026, 2, 18, "lima-hari, 07.00 sampai 13.30")]
    public void A_five_day_office_follows_week_decree_and_Ramadan(int year, int month, int day, string reason) =>
        Assert.Equal(reason, Example.Schedule("lima-hari").On(new(year, month, day))?.Reason);

    [Theory]
    [InlineData(10, "enam-hari, 07.30 sampai 11.30")]
    [InlineData(11, "enam-hari, 07.30 sampai 14.00")]
    [InlineData(12, "akhir pekan")]
    public void A_six_day_office_has_its_own_Friday_and_works_on_Saturday(int day, string reason) =>
        Assert.Equal(reason, Example.Schedule("enam-hari").On(new(2026, 4, day))?.Reason);

    [Fact]
    public void The_roster_speaks_first_even_on_a_holiday()
    {
        var schedule = Example.Schedule("lima-hari", (2, null), (3, "rsud-malam"), (4, "lima-hari"));

        Assert.Equal((DayKind.RosterFree, "libur menurut jadwal"), Told(schedule, 2));
        Assert.Equal((DayKind.Work, "rsud-malam, 21.00 sampai 07.00 besok"), Told(schedule, 3));
        // A weekly pattern has no hours on a Saturday, also when the roster names it.
        Assert.Equal((DayKind.RosterFree, "libur menurut jadwal"), Told(schedule, 4));
    }

    [Fact]
    public void A_shift_roster_may_list_the_days_of_work_only()
    {
        var schedule = Example.Schedule("rsud-malam", (7, "rsud-malam"));

        Assert.Equal(DayKind.Work, Told(schedule, 7).Kind);
        Assert.Equal((DayKind.RosterFree, "libur menurut jadwal"), Told(schedule, 8));
    }

    [Fact]
    public void A_shift_without_any_roster_in_the_month_is_unplanned_not_free() =>
        Assert.Equal((DayKind.Unplanned, "jadwal bulan ini belum diisi"), Told(Example.Schedule("rsud-malam"), 8));

    [Fact]
    public void A_pattern_that_nobody_described_is_unplanned_not_free()
    {
        Assert.Equal((DayKind.Unplanned, "pola kerja dua-hari belum dikenal"), Told(Example.Schedule("dua-hari"), 8));
        Assert.Equal(DayKind.Unplanned, Told(Example.Schedule("lima-hari", (8, "dua-hari")), 8).Kind);
    }

    [Fact]
    public void A_move_in_mid_month_changes_the_hours_on_its_day()
    {
        var schedule = new WorkSchedule(
            Example.Calendar,
            Example.Always,
            [
                new("lima-hari", new(new(2026, 1, 1), new(2026, 4, 14))),
                new("enam-hari", new(new(2026, 4, 15), new(2026, 4, 20))),
            ],
            new Dictionary<DateOnly, string?>()
        );

        Assert.Equal("lima-hari, 06.30 sampai 14.00", Told(schedule, 14).Reason);
        Assert.Equal("enam-hari, 07.30 sampai 14.00", Told(schedule, 15).Reason);
        Assert.Equal((DayKind.Unplanned, "belum ada penempatan pada tanggal ini"), Told(schedule, 21));
    }

    [Fact]
    public void Of_two_placements_on_one_date_the_newer_rules()
    {
        WorkSchedule.Placed[] placed = [new("enam-hari", new(new(2026, 4, 1), null)), new("lima-hari", Example.Always)];
        var nobodysRoster = new Dictionary<DateOnly, string?>();

        Assert.All(
            [placed, [.. placed.Reverse()]],
            placements =>
                Assert.Equal(
                    "enam-hari, 07.30 sampai 14.00",
                    Told(new(Example.Calendar, Example.Always, placements, nobodysRoster), 8).Reason
                )
        );
    }

    [Fact]
    public void Dates_outside_the_employment_are_no_days()
    {
        var schedule = new WorkSchedule(
            Example.Calendar,
            new(new(2026, 4, 7), new(2026, 4, 9)),
            [new("lima-hari", Example.Always)],
            new Dictionary<DateOnly, string?> { [new(2026, 4, 10)] = "rsud-malam" }
        );

        Assert.Null(schedule.On(new(2026, 4, 6)));
        Assert.NotNull(schedule.On(new(2026, 4, 7)));
        Assert.NotNull(schedule.On(new(2026, 4, 9)));
        Assert.Null(schedule.On(new(2026, 4, 10)));
    }

    [Fact]
    public void The_name_of_a_national_holiday_stands_before_collective_leave_on_the_same_date()
    {
        var date = new DateOnly(2026, 4, 8);
        Holiday[] both = [new(date, HolidayKind.Collective, "Raya"), new(date, HolidayKind.Regional, "Hari Jadi")];
        var calendar = new WorkCalendar([Example.Shift(Example.Night)], both, []);

        Assert.Equal("Hari Jadi", calendar.HolidayOn(date)?.Name);
    }

    private static (DayKind Kind, string Reason) Told(WorkSchedule schedule, int day)
    {
        var plan = schedule.On(new(2026, 4, day))!;
        return (plan.Kind, plan.Reason);
    }
}
