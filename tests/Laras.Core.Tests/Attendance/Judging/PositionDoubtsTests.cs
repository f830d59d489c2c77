using Laras.Core.Attendance.Judging;
using Xunit;

namespace Laras.Core.Tests.Attendance.Judging;

/// <summary>Every safeguard of the rule of equal points, each just kept and just missed.</summary>
public sealed class PositionDoubtsTests
{
    [Theory]
    [InlineData(5, 3, true)]
    [InlineData(4, 3, false)]
    [InlineData(5, 2, false)]
    public void Five_people_on_three_days_at_one_point_are_a_question(int people, int days, bool asked) =>
        Assert.Equal(
            asked,
            Facts.Doubts(Facts.Honest with { TwinPeople = people, TwinDays = days }).Contains("lokasi_kembar 2")
        );

    [Theory]
    [InlineData("-5.450012", "122.600001", true)]
    [InlineData("-5.45001", "122.6000001", false)]
    [InlineData("-5.4500123", "122.60001", false)]
    [InlineData("-5", "122.6000001", false)]
    public void Fewer_than_six_decimals_are_shared_by_honest_people(string latitude, string longitude, bool asked) =>
        Assert.Equal(asked, IsTwin(Facts.At(latitude, longitude)));

    [Theory]
    [InlineData(20, null, true)]
    [InlineData(21, null, false)]
    [InlineData(21, 14L, true)]
    public void Positions_of_the_network_are_shared_by_honest_people(long accuracy, long? altitude, bool asked) =>
        Assert.Equal(asked, IsTwin(Facts.At("-5.4500123", "122.6000001", accuracy, altitude)));

    [Fact]
    public void A_question_about_equal_points_alone_asks_nobody()
    {
        var judged = Judge.Of(Facts.Honest with { TwinPeople = 9, TwinDays = 9 }, Facts.Rules);

        Assert.Equal(Standing.Fine, judged.Standing);
        Assert.False(judged.IsPositionSound);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void The_same_point_to_the_last_digit_on_three_days_is_frozen(int days, bool frozen) =>
        Assert.Equal(frozen, Facts.Doubts(Facts.Honest with { OwnDays = days }).Contains("lokasi_beku 1"));

    [Theory]
    // 100 km apart less 9 m of each phone: half an hour is 200 km in an hour and a little less.
    [InlineData("-6.3484800", 30, false)]
    [InlineData("-6.3484900", 30, true)]
    [InlineData("-6.3484900", 31, false)]
    // No way takes less than a minute, so less than three kilometres never are a jump.
    [InlineData("-5.4801100", 0, false)]
    [InlineData("-5.4801200", 0, true)]
    public void A_jump_is_a_way_that_nobody_travels(string latitude, int minutes, bool jumped)
    {
        var before = Facts.At(latitude, "122.6000001") with { At = Facts.Morning - (minutes * 60_000L) };

        Assert.Equal(jumped, Facts.Doubts(Facts.Honest with { Before = before }).Contains("lompat 3"));
    }

    [Fact]
    public void Yesterday_is_too_long_ago_to_be_a_jump()
    {
        var before = Facts.At("-35.45", "122.6000001") with { At = Facts.Morning - (12 * 3_600_000L) - 1 };

        Assert.Empty(Facts.Doubts(Facts.Honest with { Before = before }));
        Assert.NotEmpty(Facts.Doubts(Facts.Honest with { Before = before with { At = before.At + 1 } }));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void A_position_may_name_any_number_as_its_time_and_is_judged_all_the_same(long at)
    {
        var position = Facts.Honest.Positions[0] with { At = at, Accuracy = long.MaxValue, Altitude = long.MinValue };
        var before = Facts.At("-6.45", "122.6000001") with { At = Facts.Morning };

        Assert.DoesNotContain("lompat 3", Facts.Doubts(Facts.Honest with { Positions = [position], Before = before }));
        Assert.DoesNotContain(
            "lompat 3",
            Facts.Doubts(Facts.Honest with { Before = before with { At = at, Accuracy = long.MaxValue } })
        );
    }

    private static bool IsTwin(SeenPosition position) =>
        Facts
            .Doubts(Facts.Honest with { Positions = [position], TwinPeople = 5, TwinDays = 3 })
            .Contains("lokasi_kembar 2");
}
