using Laras.Core.Objections;
using Laras.Core.Tpp;
using Xunit;

namespace Laras.Core.Tests.Objections;

public sealed class CorrectionEffectTests
{
    private static readonly Month April = new(2026, 4);

    [Fact]
    public void An_open_month_is_calculated_again() =>
        Assert.Equal(
            "Bulan April 2026 masih terbuka: harinya dihitung ulang.",
            CorrectionEffect.InWords(April, PeriodState.Open, April.Next)
        );

    [Theory]
    [InlineData(PeriodState.DataLocked)]
    [InlineData(PeriodState.Paid)]
    public void A_locked_month_stays_and_the_difference_is_paid_later(PeriodState state) =>
        Assert.Equal(
            "Bulan April 2026 sudah dikunci: selisihnya dibayar bersama Mei 2026.",
            CorrectionEffect.InWords(April, state, April.Next)
        );
}
