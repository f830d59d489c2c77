using Laras.Core.Employees;
using Xunit;

namespace Laras.Core.Tests.Employees;

public sealed class GradeTests
{
    [Theory]
    [InlineData("III/d", EmploymentKind.Pns, "III/d")]
    [InlineData("IIIa", EmploymentKind.Pns, "III/a")]
    [InlineData(" iv.E ", EmploymentKind.Cpns, "IV/e")]
    [InlineData("II - c", EmploymentKind.Pns, "II/c")]
    [InlineData("ix", EmploymentKind.Pppk, "IX")]
    [InlineData("XVII", EmploymentKind.PppkPartTime, "XVII")]
    public void A_grade_is_read_however_it_was_written(string written, EmploymentKind kind, string expected)
    {
        Assert.True(Grade.TryParse(written, kind, out var grade));
        Assert.Equal(expected, grade);
    }

    [Theory]
    [InlineData("III/e", EmploymentKind.Pns)]
    [InlineData("V/a", EmploymentKind.Pns)]
    [InlineData("IX", EmploymentKind.Pns)]
    [InlineData("III/a", EmploymentKind.Pppk)]
    [InlineData("XVIII", EmploymentKind.Pppk)]
    [InlineData("III/a", EmploymentKind.NonAsn)]
    [InlineData("", EmploymentKind.Pns)]
    public void What_this_kind_of_employee_cannot_have_is_refused(string written, EmploymentKind kind) =>
        Assert.False(Grade.TryParse(written, kind, out _));
}
