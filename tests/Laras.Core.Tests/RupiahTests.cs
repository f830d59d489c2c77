using Xunit;

namespace Laras.Core.Tests;

public sealed class RupiahTests
{
    [Theory]
    [InlineData(0, "Rp 0")]
    [InlineData(999, "Rp 999")]
    [InlineData(1_000, "Rp 1.000")]
    [InlineData(3_350_235, "Rp 3.350.235")]
    [InlineData(-2_720, "−Rp 2.720")]
    public void Money_is_written_the_way_a_slip_writes_it(long amount, string expected) =>
        Assert.Equal(expected, new Rupiah(amount).ToString());
}
