using Xunit;

namespace Laras.Core.Tests;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2026-04", true)]
    [InlineData("1945-01", true)]
    [InlineData("1944-12", false)]
    [InlineData("2999-12", true)]
    [InlineData("3000-01", false)]
    [InlineData("0001-01", false)]
    [InlineData("2026-13", false)]
    [InlineData("2026-4", false)]
    [InlineData(null, false)]
    public void A_month_is_read_when_it_has_one_before_it_and_one_after(string? text, bool isRead) =>
        Assert.Equal(isRead, Month.TryParse(text, out var month) && month.Previous < month && month < month.Next);
}
