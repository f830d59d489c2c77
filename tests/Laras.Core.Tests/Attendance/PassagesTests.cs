using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Tests.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance;

public sealed class PassagesTests
{
    [Theory]
    [InlineData("07 06:25:00", Intent.In)]
    [InlineData("07 10:14:59", Intent.In)]
    [InlineData("07 10:15:00", Intent.Out)]
    [InlineData("07 14:05:00", Intent.Out)]
    public void The_schedule_gives_a_machine_row_its_direction(string at, Intent direction) =>
        Assert.Equal(direction, Assert.Single(Of(Story.Machine(at))).Direction);

    [Theory]
    [InlineData(Channel.Machine)]
    [InlineData(Channel.UsbFile)]
    public void The_status_key_of_a_machine_is_not_believed(Channel channel) =>
        // The key stood on Masuk all afternoon, as it does on most machines.
        Assert.Equal(Intent.Out, Assert.Single(Of(Story.In("07 14:05:00", channel))).Direction);

    [Theory]
    [InlineData(Channel.Phone)]
    [InlineData(Channel.Kiosk)]
    [InlineData(Channel.Paper)]
    [InlineData(Channel.Officer)]
    public void An_explicit_intent_is_never_turned_round(Channel channel)
    {
        Assert.Equal(Intent.In, Assert.Single(Of(Story.In("07 14:05:00", channel))).Direction);
        Assert.Equal(Intent.Out, Assert.Single(Of(Story.Out("07 06:25:00", channel))).Direction);
    }

    [Theory]
    [InlineData("07 06:26:00", 1)]
    [InlineData("07 06:26:01", 2)]
    public void A_tap_within_sixty_seconds_of_the_first_is_the_same_passage(string second, int passages) =>
        Assert.Equal(passages, Of(Story.Machine("07 06:25:00"), Story.Machine(second)).Count);

    [Fact]
    public void The_earliest_tap_of_an_arrival_counts_and_the_latest_of_a_departure()
    {
        var passages = Of(
            Story.Machine("07 06:25:00"),
            Story.Machine("07 06:25:40"),
            Story.Machine("07 14:05:00"),
            Story.Machine("07 14:05:40")
        );

        Assert.Equal(
            [Story.Local("07 06:25:00"), Story.Local("07 14:05:40")],
            passages.Select(passage => passage.Counting.Local)
        );
        Assert.Equal(
            [Story.Local("07 06:25:40"), Story.Local("07 14:05:00")],
            passages.SelectMany(passage => passage.Repeats).Select(tap => tap.Local)
        );
    }

    [Fact]
    public void A_repeated_tap_does_not_turn_Masuk_into_Pulang()
    {
        var passage = Assert.Single(Of(Story.Machine("07 10:14:40"), Story.Machine("07 10:15:20")));

        Assert.Equal((Intent.In, 2), (passage.Direction, passage.Taps.Count));
    }

    [Fact]
    public void An_explicit_intent_speaks_for_the_machine_beside_it()
    {
        var passage = Assert.Single(Of(Story.Machine("07 10:20:00"), Story.In("07 10:20:30")));

        Assert.Equal((Intent.In, Story.Local("07 10:20:00")), (passage.Direction, passage.Counting.Local));
    }

    [Fact]
    public void Masuk_and_Pulang_in_the_same_minute_are_two_passages() =>
        Assert.Equal(
            [Intent.In, Intent.Out],
            Of(Story.In("07 06:25:00"), Story.Out("07 06:25:20")).Select(passage => passage.Direction)
        );

    [Fact]
    public void On_a_free_day_a_machine_row_needs_no_direction()
    {
        var free = Example.Schedule("lima-hari").On(new(2026, 4, 4))!;

        var passage = Assert.Single(Passages.Of([Story.Machine("04 09:00:00")], free, inWindow: false));

        Assert.Equal((Intent.Unknown, false), (passage.Direction, passage.InWindow));
    }

    private static List<Passage> Of(params Tap[] taps)
    {
        var plan = ScheduledDay.Work(new(2026, 4, 7), Example.Office);
        return [.. Passages.Of(Passages.InOrder(taps, plan), plan, inWindow: true)];
    }
}
