using Laras.Core.Attendance.Reviews;
using Xunit;

namespace Laras.Core.Tests.Attendance.Reviews;

public sealed class AskedShareTests
{
    /// <summary>One in a hundred is asked.</summary>
    private static readonly AskedShare All = new("semua", 10_000, 80, 20, 50, 45);

    [Theory]
    [InlineData(100, 2, false)]
    [InlineData(100, 3, true)]
    [InlineData(99, 99, false)]
    [InlineData(1_000, 20, false)]
    [InlineData(1_000, 21, true)]
    public void A_group_that_is_asked_more_than_twice_as_often_is_seen_when_there_are_enough(
        int taps,
        int asked,
        bool isUnfair
    ) => Assert.Equal(isUnfair, new AskedShare("satu", taps, asked, 0, 0, 0).IsUnfairBeside(All));

    [Fact]
    public void Where_nobody_is_asked_nobody_is_treated_unfairly() =>
        Assert.False(new AskedShare("satu", 100, 0, 0, 0, 0).IsUnfairBeside(All with { Asked = 0, LookedAt = 0 }));

    [Fact]
    public void Groups_together_are_the_sums_of_their_figures() =>
        Assert.Equal(
            new AskedShare("dua", 30, 3, 5, 7, 9),
            AskedShare.Together("dua", [new("a", 10, 1, 2, 3, 4), new("b", 20, 2, 3, 4, 5)])
        );
}
