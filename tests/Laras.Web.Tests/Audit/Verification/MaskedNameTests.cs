using Laras.Web.Audit.Verification;
using Xunit;

namespace Laras.Web.Tests.Audit.Verification;

public sealed class MaskedNameTests
{
    [Theory]
    [InlineData("Nurhayati Wulandari, S.Pd.", "N**** W****")]
    [InlineData("dr. Siti Rahmah, Sp.A.", "S**** R****")]
    [InlineData("Wa Ode", "W**** O****")]
    [InlineData("Yohanis", "Y****")]
    [InlineData("H. A. B.", "H****")]
    [InlineData("Élie 𝔄li", "É**** 𝔄****")]
    [InlineData("  ", "****")]
    [InlineData("", "****")]
    public void Only_first_letters_are_told_and_no_length(string name, string masked) =>
        Assert.Equal(masked, MaskedName.Of(name));
}
