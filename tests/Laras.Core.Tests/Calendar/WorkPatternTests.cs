using Laras.Core.Calendar;
using Xunit;

namespace Laras.Core.Tests.Calendar;

public sealed class WorkPatternTests
{
    private static readonly DateOnly Tuesday = new(2026, 4, 14);

    [Fact]
    public void Changed_hours_rule_from_their_first_day_on()
    {
        var pattern = new WorkPattern(
            "kantor",
            [
                Example.Row(2, Example.Hours("kantor", "06:30", "14:00")),
                Example.Row(2, Example.Hours("kantor", "07:30", "16:00")) with
                {
                    Valid = new(Tuesday, null),
                },
            ]
        );

        Assert.Equal("06.30 sampai 14.00", pattern.On(Tuesday.AddDays(-7), ramadan: false)?.InWords());
        Assert.Equal("07.30 sampai 16.00", pattern.On(Tuesday, ramadan: false)?.InWords());
    }

    [Fact]
    public void A_row_stops_after_its_last_day()
    {
        var pattern = new WorkPattern(
            "kantor",
            [Example.Row(2, Example.Office) with { Valid = new(new(2026, 1, 1), Tuesday) }]
        );

        Assert.NotNull(pattern.On(Tuesday, ramadan: false));
        Assert.Null(pattern.On(Tuesday.AddDays(7), ramadan: false));
    }

    [Fact]
    public void In_Ramadan_a_weekday_without_its_own_row_keeps_its_usual_hours()
    {
        var pattern = new WorkPattern(
            "kantor",
            [
                Example.Row(2, Example.Office),
                Example.Row(3, Example.Office),
                Example.Row(2, Example.Hours("kantor", "07:00", "13:30")) with
                {
                    Ramadan = true,
                },
            ]
        );

        Assert.Equal("07.00 sampai 13.30", pattern.On(Tuesday, ramadan: true)?.InWords());
        Assert.Equal("06.30 sampai 14.00", pattern.On(Tuesday.AddDays(1), ramadan: true)?.InWords());
        Assert.Equal("06.30 sampai 14.00", pattern.On(Tuesday, ramadan: false)?.InWords());
    }

    [Fact]
    public void A_shift_has_the_same_hours_on_every_date_and_a_weekly_pattern_is_no_shift()
    {
        var night = Example.Shift(Example.Night);

        Assert.True(night.IsShift);
        Assert.All(Example.April.Days, date => Assert.Equal(Example.Night, night.On(date, ramadan: false)));
        Assert.False(Example.Weekly("kantor", [1], "06:30", "14:00").IsShift);
    }
}
