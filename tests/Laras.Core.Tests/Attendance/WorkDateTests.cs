using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Tests.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance;

/// <summary>The night of the 6th is worked until 07.00 on the 7th; its window closes at 11.00.</summary>
public sealed class WorkDateTests
{
    [Theory]
    [InlineData("06 18:59:59", 6, false)]
    [InlineData("06 19:00:00", 6, true)]
    [InlineData("07 00:00:00", 6, true)]
    [InlineData("07 11:00:00", 6, true)]
    [InlineData("07 11:00:01", 7, false)]
    public void A_night_keeps_its_taps_until_its_window_closes_on_the_next_day(string at, int day, bool inWindow) =>
        Assert.Equal((Date(day), inWindow), Owner(Story.Machine(at), "lima-hari", (6, "rsud-malam"), (7, null)));

    [Theory]
    [InlineData("06 23:59:59.999", 6, false)]
    [InlineData("07 04:30:00", 7, true)]
    [InlineData("07 18:00:00.999", 7, true)]
    [InlineData("07 18:00:01", 7, false)]
    public void Outside_every_window_a_tap_stays_on_its_own_date(string at, int day, bool inWindow) =>
        Assert.Equal((Date(day), inWindow), Owner(Story.Machine(at), "lima-hari"));

    [Theory]
    [InlineData("07 06:44:59", 7)]
    [InlineData("07 06:45:01", 6)]
    public void Where_two_windows_meet_the_nearest_door_decides(string at, int day) =>
        // The office of the 7th begins at 06.30, the night of the 6th ends at 07.00: the border is 06.45.
        Assert.Equal((Date(day), true), Owner(Story.Machine(at), "lima-hari", (6, "rsud-malam")));

    [Theory]
    [InlineData("07 06:59:59", 7)]
    [InlineData("07 07:00:00", 6)]
    public void At_a_hand_over_nobody_loses_a_minute(string at, int day) =>
        // Both doors are at 07.00: before it one comes early, from it on one leaves late.
        Assert.Equal((Date(day), true), Owner(Story.Machine(at), "lima-hari", (6, "rsud-malam"), (7, "rsud-pagi")));

    [Theory]
    [InlineData("07 06:00:00")]
    [InlineData("07 07:30:00")]
    public void An_explicit_intent_chooses_the_door_it_means(string at)
    {
        (int, string?)[] roster = [(6, "rsud-malam"), (7, "rsud-pagi")];

        Assert.Equal((Date(7), true), Owner(Story.In(at), "lima-hari", roster));
        Assert.Equal((Date(6), true), Owner(Story.Out(at), "lima-hari", roster));
    }

    [Fact]
    public void A_shift_at_midnight_opens_on_the_evening_before()
    {
        var early = Example.Hours("dini", "00:30", "07:00");
        var plan = ScheduledDay.Work(Date(7), early);

        Assert.Equal(
            (Date(7), true),
            WorkDate.Of(Story.Machine("06 22:30:00"), date => date == plan.Date ? plan : null)
        );
        Assert.Equal(-5_400, plan.SecondOf(Story.Local("06 22:30:00")));
    }

    [Theory]
    [InlineData("06 06:00:00", 6)]
    [InlineData("07 06:00:00", 6)]
    [InlineData("07 12:00:00", 6)]
    [InlineData("07 12:00:01", 7)]
    public void A_shift_of_24_hours_keeps_both_ends(string at, int day) =>
        Assert.Equal(Date(day), Owner(Story.Machine(at), "piket-24", (6, "piket-24")).Date);

    private static (DateOnly Date, bool InWindow) Owner(Tap tap, string pattern, params (int, string?)[] roster) =>
        WorkDate.Of(tap, Example.Schedule(pattern, roster).On);

    private static DateOnly Date(int day) => new(2026, 4, day);
}
