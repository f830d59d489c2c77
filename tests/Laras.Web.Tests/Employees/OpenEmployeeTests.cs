using Laras.Web.Employees;
using Xunit;

namespace Laras.Web.Tests.Employees;

public sealed class OpenEmployeeTests
{
    [Theory]
    [InlineData("2026-05-01", "2026-04")]
    [InlineData("2026-05-07", "2026-04")]
    [InlineData("2026-05-08", "2026-05")]
    [InlineData("2026-05-31", "2026-05")]
    public void In_its_first_week_a_month_is_not_yet_the_one_that_is_asked_about(string today, string expected) =>
        Assert.Equal(expected, OpenEmployee.MonthOnTop(DateOnly.Parse(today)).ToString());
}
