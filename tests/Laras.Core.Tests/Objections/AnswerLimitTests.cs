using Laras.Core.Calendar;
using Laras.Core.Objections;
using Xunit;

namespace Laras.Core.Tests.Objections;

public sealed class AnswerLimitTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);
    private static readonly WorkCalendar NoHolidays = new([], [], []);

    [Theory]
    [InlineData(1, 5, 5)]
    [InlineData(4, 5, 8)]
    [InlineData(5, 5, 11)]
    [InlineData(10, 5, 18)]
    public void The_day_of_writing_and_the_weekend_do_not_count(int workingDays, int month, int day) =>
        Assert.Equal(new(2026, month, day), AnswerLimit.LastDay(Monday, workingDays, NoHolidays));

    [Fact]
    public void What_is_written_on_a_saturday_begins_to_count_on_monday() =>
        Assert.Equal(new(2026, 5, 15), AnswerLimit.LastDay(new(2026, 5, 9), 5, NoHolidays));

    [Theory]
    [InlineData(HolidayKind.National)]
    [InlineData(HolidayKind.Collective)]
    [InlineData(HolidayKind.Regional)]
    public void A_day_that_a_decree_makes_free_does_not_count(HolidayKind kind)
    {
        var calendar = new WorkCalendar([], [new(new(2026, 5, 5), kind, "Libur")], []);

        Assert.Equal(new(2026, 5, 6), AnswerLimit.LastDay(Monday, 1, calendar));
    }

    [Fact]
    public void The_last_day_is_in_time_to_its_last_second_on_the_wall_of_the_region()
    {
        var lastSecond = Zone.Wita.ToLocal(new(2026, 5, 11, 15, 59, 59, DateTimeKind.Utc));
        var nextDay = Zone.Wita.ToLocal(new(2026, 5, 11, 16, 0, 0, DateTimeKind.Utc));

        Assert.False(AnswerLimit.IsOver(new(2026, 5, 11), lastSecond));
        Assert.True(AnswerLimit.IsOver(new(2026, 5, 11), nextDay));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(AnswerLimit.WorkingDaysMax + 1)]
    public void A_limit_without_sense_is_our_own_mistake(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AnswerLimit.LastDay(Monday, days, NoHolidays));
}
