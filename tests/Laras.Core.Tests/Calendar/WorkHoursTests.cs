using Laras.Core.Calendar;
using Xunit;

namespace Laras.Core.Tests.Calendar;

public sealed class WorkHoursTests
{
    [Theory]
    [InlineData("06:30", "14:00", 23_400, 50_400)]
    [InlineData("21:00", "07:00", 75_600, 86_400 + 25_200)]
    [InlineData("08:00", "08:00", 28_800, 86_400 + 28_800)]
    [InlineData("08:00", "08:01", 28_800, 28_860)]
    [InlineData("16:00", "00:00", 57_600, 86_400)]
    public void An_end_at_or_before_the_start_is_on_the_next_day(string starts, string ends, int from, int to)
    {
        var hours = Example.Hours("x", starts, ends);

        Assert.Equal((from, to), (hours.Starts, hours.Ends));
    }

    [Fact]
    public void Working_minutes_are_net_of_the_break()
    {
        var office = WorkHours.Between("kantor", "Kantor", new(7, 30), new(16, 0), 60, 60, 60);

        Assert.Equal(450, office.Minutes);
        Assert.Equal(450, Example.Office.Minutes);
        Assert.Equal(1440, Example.Guard.Minutes);
    }

    [Theory]
    [InlineData(4, 29, 59, false)]
    [InlineData(4, 30, 0, true)]
    [InlineData(18, 0, 0, true)]
    [InlineData(18, 0, 1, false)]
    public void The_window_includes_its_first_and_its_last_second(int hour, int minute, int second, bool inside) =>
        Assert.Equal(inside, Example.Office.WindowContains((((hour * 60) + minute) * 60) + second));

    [Theory]
    [InlineData(10, 14, 59, true)]
    [InlineData(10, 15, 0, false)]
    public void The_middle_of_the_working_time_begins_the_second_half(int hour, int minute, int second, bool first) =>
        Assert.Equal(first, Example.Office.IsFirstHalf((((hour * 60) + minute) * 60) + second));

    [Theory]
    [InlineData("06:30", "14:00", "06.30 sampai 14.00")]
    [InlineData("16:00", "00:00", "16.00 sampai 24.00")]
    [InlineData("21:00", "07:00", "21.00 sampai 07.00 besok")]
    public void Hours_are_said_the_way_people_say_them(string starts, string ends, string words) =>
        Assert.Equal(words, Example.Hours("x", starts, ends).InWords());
}
