using Laras.Core.Tests.Regulations;
using Laras.Core.Tpp;
using Xunit;

namespace Laras.Core.Tests.Tpp;

public sealed class ToldSlipTests
{
    private static readonly ToldSlip Slip = ToldSlip.Of(WorkedTeacher.Perbup, WorkedTeacher.April)!;

    [Fact]
    public void The_first_line_of_a_slip_is_its_ceiling_less_judgement_less_tax()
    {
        Assert.Equal(new(3_780_000), Slip.Ceiling);
        Assert.Equal(new(215_920), Slip.Judged);
        Assert.Equal(new(213_845), Slip.Subtracted);
        Assert.Equal(Slip.Net, Slip.Ceiling - Slip.Judged - Slip.Subtracted);
    }

    [Fact]
    public void What_a_line_lost_is_the_sum_of_its_days()
    {
        var attendance = Slip.Lines[0];

        Assert.Equal(new(79_840), attendance.Missing);
        Assert.Equal(-attendance.Missing.Value, attendance.Days.Sum(day => day.Amount.Value));
        Assert.Equal([7, 16, 22], attendance.Days.Select(day => day.Date.Day));
    }

    [Fact]
    public void Each_day_says_why() => Assert.Equal("17 menit × Rp 160 per menit", Slip.Days.First().Why!.Worked);
}
