using Laras.Web.Layout;
using Xunit;

namespace Laras.Web.Tests.Layout;

public sealed class UnbrokenTests
{
    [Theory]
    [InlineData("17 menit × Rp 160 per menit", "17 menit × Rp\u00A0160 per menit")]
    [InlineData("Rp 1 − Rp 2", "Rp\u00A01 − Rp\u00A02")]
    [InlineData("1 hari", "1 hari")]
    public void An_amount_keeps_its_sign_and_its_digits_on_one_line(string words, string unbroken) =>
        Assert.Equal(unbroken, Unbroken.Money(words));
}
