using Laras.Web.Audit.Verification;
using Xunit;

namespace Laras.Web.Tests.Audit.Verification;

public sealed class TypedAmountTests
{
    [Theory]
    [InlineData("Rp 3.350.235", 3_350_235)]
    [InlineData("rp3350235", 3_350_235)]
    [InlineData(" 3.350.235,00 ", 3_350_235)]
    [InlineData("3 350 235,-", 3_350_235)]
    [InlineData("0", 0)]
    public void An_amount_is_read_as_it_is_printed_or_typed(string text, long rupiah)
    {
        Assert.True(TypedAmount.TryRead(text, out var read));
        Assert.Equal(rupiah, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Rp")]
    [InlineData("3.350.235,50")]
    [InlineData("-1")]
    [InlineData("tiga juta")]
    [InlineData("99999999999999999999")]
    public void What_is_no_whole_amount_is_not_read(string? text) => Assert.False(TypedAmount.TryRead(text, out _));
}
