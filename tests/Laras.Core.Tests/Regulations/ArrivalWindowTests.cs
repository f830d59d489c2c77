using Laras.Core.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations;

public sealed class ArrivalWindowTests
{
    [Theory]
    [InlineData("tenggang_masuk: { nilai: 45 menit, pasal: Pasal 6 }", 2_700)]
    [InlineData("tenggang_masuk: { nilai: 1 jam, pasal: Pasal 6 }", 3_600)]
    [InlineData("tenggang_masuk: { nilai: \"07.15\", pasal: Pasal 6 }", null)]
    [InlineData("batas_masuk: { nilai: 45 menit, pasal: Pasal 6 }", null)]
    public void A_regulation_says_by_one_name_how_long_after_the_start_no_reason_is_asked(string value, int? seconds)
    {
        var regulation = Small.Read(Small.Month("5 rupiah", $"nilai:\n  {value}"));

        Assert.Equal(seconds, ArrivalWindow.SecondsOf(regulation));
    }

    [Fact]
    public void The_limit_is_used_by_the_phone_and_not_called_unused()
    {
        var report = Small.Examine(
            Small.Month("5 rupiah", "nilai:\n  tenggang_masuk: { nilai: 45 menit, pasal: Pasal 6 }")
        );

        Assert.DoesNotContain(report.Findings, finding => finding.Kind == "tidak-dipakai");
    }

    [Fact]
    public void The_town_of_the_demonstration_asks_for_a_reason_after_seven_fifteen() =>
        Assert.Equal(45 * 60, ArrivalWindow.SecondsOf(ShippedRegulations.NusaLaras.Regulation!));
}
