using Xunit;

namespace Laras.Core.Tests.Regulations.Examining.Written;

public sealed class StatusExaminationTests
{
    [Fact]
    public void A_status_that_nothing_mentions_has_no_rule()
    {
        var finding = Assert.Single(Of("pagu - hitung(status = tanpa_keterangan) x 1.000 rupiah"));

        Assert.StartsWith(
            "Status ini tidak disebut di rumus atau tabel mana pun: hadir, perlu_penjelasan, sakit,",
            finding
        );
        Assert.DoesNotContain("tanpa_keterangan", finding);
        Assert.DoesNotContain("libur", finding);
    }

    [Theory]
    [InlineData("pagu - hitung(status <> hadir) x 1.000 rupiah")]
    [InlineData("jumlah(jika status = hadir maka 1 rupiah lainnya 0 rupiah)")]
    [InlineData("pagu - hitung(bukan (status salah satu dari (hadir, sakit))) x 1.000 rupiah")]
    [InlineData("jumlah(tarif(status))")]
    public void A_rule_for_all_others_is_a_rule(string formula) =>
        Assert.Empty(
            Of(
                formula,
                "tabel:\n  tarif: { untuk: status, hasil: rupiah, pasal: Pasal 2, baris: { hadir: 1, lainnya: 0 } }"
            )
        );

    [Fact]
    public void A_regulation_that_never_asks_for_the_status_needs_no_rule_for_it() => Assert.Empty(Of("pagu"));

    private static IEnumerable<string> Of(string formula, string more = "") =>
        Small
            .Examine(Small.Month(formula, more))
            .Findings.Where(finding => finding.Kind == "status-tanpa-aturan")
            .Select(finding => finding.Sentence);
}
