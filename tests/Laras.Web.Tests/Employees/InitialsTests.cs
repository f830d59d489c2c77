using Laras.Web.Employees;
using Xunit;

namespace Laras.Web.Tests.Employees;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Nurhayati Wulandari, S.Pd.", "NW")]
    [InlineData("dr. Yohanis Wambrauw, Sp.PD.", "YW")]
    [InlineData("La Ode Ramli, M.Pd.", "LO")]
    [InlineData("Hasna", "H")]
    [InlineData("", "?")]
    public void Two_letters_stand_for_a_person_without_the_titles(string name, string expected) =>
        Assert.Equal(expected, Initials.Of(name));
}
