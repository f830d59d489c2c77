using Laras.Core.Employees;
using Xunit;

namespace Laras.Core.Tests.Employees;

public sealed class NikTests
{
    [Theory]
    [InlineData("7401010104790001", true)]
    [InlineData("7401 0141 0479 0001", true)]
    [InlineData("'7401013112790001", true)]
    [InlineData("7401013212790001", false)]
    [InlineData("7401010113790001", false)]
    [InlineData("7401010100790001", false)]
    [InlineData("0000000000000000", false)]
    [InlineData("740101010479000", false)]
    [InlineData("74010101047900012", false)]
    [InlineData("", false)]
    public void A_number_with_a_birth_day_in_the_middle_is_a_NIK(string text, bool isNik) =>
        Assert.Equal(isNik, Nik.TryParse(text, out _));

    [Fact]
    public void It_never_tells_its_digits_by_accident()
    {
        Assert.True(Nik.TryParse("7401010104790001", out var nik));
        Assert.DoesNotContain("7401", $"{nik}", StringComparison.Ordinal);
    }
}
