using Xunit;

namespace Laras.Core.Tests.Regulations.Examining.Written;

public sealed class WeightExaminationTests
{
    [Fact]
    public void Weights_of_forty_and_sixty_make_a_whole() =>
        Assert.Empty(Weights("40 persen dari pagu", "60 persen dari pagu", "bobot: [bobot_a, bobot_b]\n"));

    [Fact]
    public void Weights_that_miss_a_percent_are_wrong() =>
        Assert.Equal(
            ["bobot-bukan-seratus:bobot_a: Bobot bobot_a, bobot_b berjumlah 99 persen, bukan 100 persen."],
            Weights("40 persen dari pagu", "59 persen dari pagu", "bobot: [bobot_a, bobot_b]\n")
        );

    [Fact]
    public void Weights_of_different_things_make_no_whole() =>
        Assert.Equal(
            ["bobot-beda-dasar:bobot_a: Bobot bobot_a, bobot_b tidak punya dasar yang sama: pagu, gaji."],
            Weights("40 persen dari pagu", "60 persen dari gaji", "bobot: [bobot_a, bobot_b]\n")
        );

    [Fact]
    public void What_looks_like_weights_should_be_grouped() =>
        Assert.Equal(
            [
                "bobot-tanpa-kelompok:bobot_a: bobot_a, bobot_b tampak seperti bobot dari pagu (jumlah 90 persen), tetapi belum masuk kelompok bobot di halaman depan.",
            ],
            Weights("40 persen dari pagu", "50 persen dari pagu", "")
        );

    private static IEnumerable<string> Weights(string first, string second, string front)
    {
        var values = $$"""
            nilai:
              bobot_a: { nilai: {{first}}, pasal: Pasal 2 }
              bobot_b: { nilai: {{second}}, pasal: Pasal 3 }
            """;
        return Small
            .Examine(Small.Month("bobot_a + bobot_b", values), front)
            .Findings.Where(finding => finding.Kind.StartsWith("bobot", StringComparison.Ordinal))
            .Select(finding => $"{finding.Code}: {finding.Sentence}");
    }
}
