using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;
using Xunit;

namespace Laras.Core.Tests.Attendance.Reviews;

public sealed class TapNotAcceptedTests
{
    private static readonly Tap Came = Story.In("07 06:25:00");
    private static readonly Tap Left = Story.Out("07 14:05:00");
    private static readonly Tap AtNight = Story.In("07 23:30:00");

    [Fact]
    public void The_day_loses_what_the_tap_carried_and_nothing_else()
    {
        Assert.Equal(DayStatus.Present, After(Came, Left)?.Status);
        Assert.Equal(DayStatus.NeedsExplanation, After(Came, AtNight)?.Status);
        Assert.Equal(DayStatus.AbsentWithoutReason, After(Came)?.Status);
        Assert.Equal(Came.Id, After(Came, Left)?.WithoutTap);
    }

    [Fact]
    public void A_second_tap_that_is_not_accepted_does_not_bring_the_first_one_back()
    {
        var first = Correction() with { WithoutTaps = [Left.Id] };

        var counts = TapNotAccepted.Of(Story.Day(7, Came, Left), Came.Id, first);

        Assert.Equal(DayStatus.AbsentWithoutReason, counts?.Status);
    }

    [Fact]
    public void What_people_said_about_the_day_stands()
    {
        Assert.Null(TapNotAccepted.Of(Story.Day(7, Came, Left), Came.Id, Correction()));
    }

    [Fact]
    public void A_tap_on_a_free_day_carried_nothing()
    {
        var sunday = Story.In("05 06:25:00");

        Assert.Null(TapNotAccepted.Of(Story.Day(5, sunday), sunday.Id, corrected: null));
    }

    private static WrittenCorrection? After(Tap tap, params Tap[] others) =>
        TapNotAccepted.Of(Story.Day(7, [tap, .. others]), tap.Id, corrected: null);

    private static CorrectedDay Correction() => new(Guid.Empty, new(2026, 4, 7), null, null, null, "mesin mati");
}
