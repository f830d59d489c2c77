using Laras.Core.Attendance.Reviews;
using Xunit;

namespace Laras.Core.Tests.Attendance.Reviews;

public sealed class RaisingTests
{
    private static readonly DateOnly Thursday = new(2026, 4, 30);

    /// <summary>Labour day on Friday, a weekend, then an ordinary week.</summary>
    private static readonly DateOnly[] Working =
    [
        Thursday,
        new(2026, 5, 4),
        new(2026, 5, 5),
        new(2026, 5, 6),
        new(2026, 5, 7),
    ];

    [Theory]
    [InlineData("2026-05-06", false)]
    [InlineData("2026-05-07", true)]
    public void A_day_goes_up_after_three_whole_working_days(string today, bool isDue) =>
        Assert.Equal(isDue, Raising.IsDue(Thursday, DateOnly.ParseExact(today, "yyyy-MM-dd"), Working));

    [Fact]
    public void What_is_known_later_waits_from_then_on() =>
        Assert.False(Raising.IsDue(new(2026, 5, 4), new(2026, 5, 7), Working));
}
