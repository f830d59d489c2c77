using Laras.Core.Attendance.Reviews;
using Xunit;

namespace Laras.Core.Tests.Attendance.Reviews;

public sealed class DayDoubtTests
{
    [Fact]
    public void The_doubt_about_another_tap_of_the_same_day_has_a_code_of_its_own()
    {
        var (came, left) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.NotEqual(new DayDoubt(DoubtKind.Asked, "", came).Code, new DayDoubt(DoubtKind.Asked, "", left).Code);
        Assert.Equal(
            "asked-0000c0de",
            new DayDoubt(DoubtKind.Asked, "", Guid.Parse("01900000-0000-7000-8000-00000000c0de")).Code
        );
        Assert.Equal("lateBeyond", new DayDoubt(DoubtKind.LateBeyond, "").Code);
    }

    [Theory]
    [InlineData("asked-0000c0de", true)]
    [InlineData("lateBeyond", true)]
    [InlineData("asked-0000C0DE", false)]
    [InlineData("asked-0000c0d", false)]
    [InlineData("asked-0000c0de-1", false)]
    [InlineData("bribed", false)]
    [InlineData("", false)]
    public void A_code_that_nobody_could_have_seen_is_none(string code, bool isCode) =>
        Assert.Equal(isCode, DayDoubt.IsCode(code));
}
