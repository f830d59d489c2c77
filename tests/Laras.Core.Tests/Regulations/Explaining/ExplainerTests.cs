using Laras.Core.Regulations;
using Laras.Core.Regulations.Explaining;
using Laras.Core.Regulations.Facts;
using Xunit;

namespace Laras.Core.Tests.Regulations.Explaining;

public sealed class ExplainerTests
{
    private const int SeventhOfApril = 6;

    [Fact]
    public void A_late_day_is_told_the_way_a_clerk_would_write_it()
    {
        var late = WorkedTeacher.Perbup.Find("potongan_terlambat")!;

        var told = ExplanationText.Of(new Explainer(WorkedTeacher.April).Explain(late, SeventhOfApril));

        Assert.Equal(
            """
            Selasa 7 April: potongan terlambat = 17 menit × Rp 160 per menit = Rp 2.720 (Pasal 9 ayat (2))
              · Selasa 7 April: menit terlambat = 06.47.12 − 06.30, hanya menit penuh, paling sedikit 0 menit = 17 menit (Pasal 9 ayat (1))
                · Selasa 7 April: status = hadir
                · Selasa 7 April: jam masuk tercatat = 06.47.12
                · Selasa 7 April: jam masuk hari itu = 06.30 (Pasal 7)
                  · Selasa 7 April: jenis jadwal = lima hari
                  · Selasa 7 April: ramadan = tidak
                  · jam masuk = 06.30 (Pasal 6 ayat (1))
              · harga semenit = Rp 72.000 ÷ 450 menit = Rp 160 per menit (Pasal 9 ayat (2))
                · harga sehari = Rp 1.512.000 ÷ 21 hari = Rp 72.000 (Pasal 9 ayat (3))
                  · hari kerja = 21 hari
                  · bobot kehadiran (40 persen dari pagu) = 40 persen dari Rp 3.780.000 = Rp 1.512.000 (Pasal 8 ayat (1))
                    · pagu = Rp 3.780.000 (Pasal 4)
                      · jenis pegawai = pns
                      · pagu kelas jabatan = Rp 3.780.000 (Pasal 4 ayat (1))
                        · pagu menurut kelas jabatan, baris "9" = Rp 3.780.000 (Lampiran I)
                          · kelas jabatan = 9
                · lama kerja sehari = 450 menit (Pasal 6 ayat (4))

            """,
            told
        );
    }

    [Fact]
    public void Every_explanation_ends_at_facts_and_numbers_of_law()
    {
        var net = new Explainer(WorkedTeacher.April).Explain(WorkedTeacher.Perbup.NetLine.Amount);

        var ends = Leaves(net).Where(leaf => leaf is { ToldBefore: false, Kind: not ExplanationKind.Days }).ToList();

        Assert.All(ends, leaf => Assert.Contains(leaf.Kind, new[] { ExplanationKind.Fact, ExplanationKind.LawValue }));
        Assert.All(
            ends.Where(leaf => leaf.Kind == ExplanationKind.LawValue),
            leaf => Assert.StartsWith("Pasal", leaf.Pasal!.Value.Text, StringComparison.Ordinal)
        );
        Assert.Equal("Rp 3.350.235", net.Amount);
    }

    [Fact]
    public void A_branch_that_was_not_taken_stays_silent()
    {
        var tax = new Explainer(WorkedTeacher.April).Explain(WorkedTeacher.Perbup.Find("pph")!);

        Assert.Contains(tax.Parts, part => part.Name == "tarif_pajak");
        Assert.DoesNotContain(tax.Parts, part => part.Name == "tarif_pajak_pppk");
    }

    [Fact]
    public void What_was_lost_is_followed_back_to_its_days()
    {
        var effects = new DayEffects(WorkedTeacher.April).Of(WorkedTeacher.Perbup.Slip[0].Amount);

        Assert.Equal(
            ["7: −Rp 2.720 potongan_terlambat", "16: −Rp 5.120 potongan_pulang_cepat", "22: −Rp 72.000 potongan_alpa"],
            effects.Select(effect => $"{effect.Date.Day}: {new Rupiah((long)effect.Amount)} {effect.Through}")
        );
    }

    [Theory]
    [InlineData("hitung(status = hadir) x 10 rupiah", 10)]
    [InlineData("hitung(status = hadir) x (hitung(status = hadir) x 10 rupiah)", 0)]
    public void Where_two_factors_come_from_the_days_no_day_is_charged_with_their_product(string formula, int expected)
    {
        var regulation = Small.Read(Small.Month(formula));
        var facts = new MonthFacts(new(regulation));
        facts.SetDay(facts.AddDay(new(2026, 4, 1)), "status", FactVocabulary.StatusWords.ToList().IndexOf("hadir"));

        var effects = new DayEffects(facts).Of(regulation.NetLine.Amount);

        Assert.Equal(expected, effects.Sum(effect => effect.Amount));
    }

    private static IEnumerable<Explanation> Leaves(Explanation explanation) =>
        explanation.Parts.Count == 0 ? [explanation] : explanation.Parts.SelectMany(Leaves);
}
