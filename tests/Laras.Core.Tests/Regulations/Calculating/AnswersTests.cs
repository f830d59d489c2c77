using Laras.Core.Regulations.Calculating;
using Xunit;

namespace Laras.Core.Tests.Regulations.Calculating;

/// <summary>Where there is no amount, there is a sentence; nothing is paid by guess.</summary>
public sealed class AnswersTests
{
    [Fact]
    public void A_missing_fact_is_named_with_its_day()
    {
        var regulation = Small.Read(
            Small.Month("pagu + gaji + jumlah(skor)", "fakta:\n  skor: { satuan: rupiah, tingkat: hari }")
        );
        var facts = Small.Facts(regulation, ("gaji", "1 rupiah"));
        facts.AddDay(new(2026, 4, 7));

        Assert.Equal(
            "Belum bisa dihitung karena fakta ini belum ada: pagu TPP, skor (Selasa 7 April).",
            NoAmount(Small.Pay(regulation, facts))
        );
    }

    [Fact]
    public void A_division_by_zero_has_no_answer_and_a_guarded_one_is_zero()
    {
        var bare = Small.Read(Small.Month("pagu / hari_kerja"));
        var guarded = Small.Read(Small.Month("jika hari_kerja > 0 maka pagu / hari_kerja"));

        Assert.Equal(
            "Sebuah rumus membagi dengan nol, jadi tidak ada jawabannya.",
            NoAmount(Small.Pay(bare, Small.Facts(bare, ("pagu", "22 rupiah"), ("hari_kerja", "0 hari"))))
        );
        Assert.Equal(new(2), Net(Small.Pay(bare, Small.Facts(bare, ("pagu", "22 rupiah"), ("hari_kerja", "11 hari")))));
        Assert.Equal(
            Rupiah.Zero,
            Net(Small.Pay(guarded, Small.Facts(guarded, ("pagu", "22 rupiah"), ("hari_kerja", "0 hari"))))
        );
    }

    [Fact]
    public void An_input_that_no_row_takes_has_no_answer_that_names_the_table()
    {
        var regulation = Small.Read(
            Small.Month(
                "tarif(kelas_jabatan)",
                "tabel:\n  tarif: { untuk: kelas_jabatan, hasil: rupiah, pasal: Lampiran I, baris: { 1: 10 } }"
            )
        );

        Assert.Equal(new(10), Net(Small.Pay(regulation, Small.Facts(regulation, ("kelas_jabatan", "1")))));
        Assert.Equal(
            "Tabel tarif (Lampiran I) tidak punya baris yang cocok.",
            NoAmount(Small.Pay(regulation, Small.Facts(regulation, ("kelas_jabatan", "2"))))
        );
    }

    [Theory]
    [InlineData("pagu x 9", "1.000.000.000.000.000.000 rupiah", null)]
    [InlineData(
        "pagu x 10",
        "1.000.000.000.000.000.000 rupiah",
        "Angka di dalam hitungan ini terlalu besar. Periksa faktanya."
    )]
    [InlineData(
        "pagu x (pagu / 1 rupiah)",
        "1.000.000.000.000.000.000 rupiah",
        "Angka di dalam hitungan ini terlalu besar. Periksa faktanya."
    )]
    public void Amounts_beyond_all_money_have_no_answer(string formula, string pagu, string? sentence)
    {
        var regulation = Small.Read(Small.Month(formula));
        var result = Small.Pay(regulation, Small.Facts(regulation, ("pagu", pagu)));

        Assert.Equal(sentence, result is SlipResult.NeedsAttention attention ? attention.Sentence : null);
    }

    [Fact]
    public void A_line_that_depends_on_something_unknown_has_no_amount()
    {
        var regulation = Small.Read(Small.Month("terbesar(masuk - 07.00) x 1 rupiah per menit"));

        Assert.Equal(
            "Diterima belum bisa dihitung karena ada fakta yang kosong.",
            NoAmount(Small.Pay(regulation, Small.Facts(regulation)))
        );
    }

    [Fact]
    public void Who_is_not_meant_gets_no_slip_even_when_facts_are_missing()
    {
        var regulation = Small.Read(
            Small.Month("pagu"),
            "berlaku_untuk: { ialah: jenis_pegawai = pns, pasal: Pasal 3 }\n"
        );

        Assert.Equal(
            "Menurut Pasal 3 peraturan ini tidak berlaku untuk pegawai ini.",
            Assert
                .IsType<SlipResult.NotEntitled>(
                    Small.Pay(regulation, Small.Facts(regulation, ("jenis_pegawai", "pppk")))
                )
                .Reason
        );
        Assert.IsType<SlipResult.NeedsAttention>(
            Small.Pay(regulation, Small.Facts(regulation, ("jenis_pegawai", "pns")))
        );
    }

    [Fact]
    public void A_yearly_counter_carries_its_standing_from_month_to_month()
    {
        var regulation = Small.Read(
            """
            tahun:
              alpa_setahun: { ialah: jumlah(alpa), pasal: Pasal 4 }
              bulan_beralpa: { ialah: hitung(alpa > 0), pasal: Pasal 4 }
              alpa_terbanyak: { ialah: terbesar(alpa), pasal: Pasal 4 }
            bulan:
              alpa: { ialah: hitung(status = tanpa_keterangan), pasal: Pasal 4 }
              hasil: { ialah: jika alpa_setahun > 5 maka 0 rupiah lainnya pagu, pasal: Pasal 4 }
            slip:
              - { baris: Diterima, nilai: hasil, sebagai: diterima }
            """
        );
        var standing = new Dictionary<string, decimal>();
        var paid = new List<Rupiah>();
        foreach (var absent in new[] { 3, 0, 2, 1 })
        {
            var facts = Small.Facts(regulation, ("pagu", "100 rupiah"));
            foreach (var (name, value) in standing)
            {
                facts.Set(name + "_sebelumnya", value);
            }

            for (var i = 0; i < absent; i++)
            {
                facts.SetDay(facts.AddDay(new(2026, 4, 1 + i)), "status", 2);
            }

            var slip = Assert.IsType<SlipResult.Calculated>(Small.Pay(regulation, facts));
            paid.Add(slip.Net);
            standing = slip.Counters.ToDictionary(counter => counter.Name, counter => counter.Value);
        }

        Assert.Equal([new(100), new(100), new(100), new(0)], paid);
        Assert.Equal([6m, 3m, 3m], regulation.YearCounters.Select(counter => standing[counter.Name]));
    }

    [Theory]
    [InlineData("paling_sedikit: 0 rupiah", "-5 rupiah", 0)]
    [InlineData("paling_sedikit: 0 rupiah", "5 rupiah", 5)]
    [InlineData("paling_banyak: 4 rupiah", "5 rupiah", 4)]
    [InlineData("paling_banyak: 4 rupiah", "4 rupiah", 4)]
    [InlineData("bulatkan: ke 10 rupiah ke atas", "1 rupiah", 10)]
    [InlineData("bulatkan: ke 10 rupiah ke bawah, paling_banyak: 19 rupiah", "100 rupiah", 10)]
    public void Limits_come_before_rounding(string limit, string amount, long expected)
    {
        var regulation = Small.Read(
            $"bulan:\n  hasil: {{ ialah: pagu, {limit}, pasal: P }}\nslip:\n  - {{ baris: Diterima, nilai: hasil, sebagai: diterima }}\n"
        );

        Assert.Equal(new(expected), Net(Small.Pay(regulation, Small.Facts(regulation, ("pagu", amount)))));
    }

    private static Rupiah Net(SlipResult result) => Assert.IsType<SlipResult.Calculated>(result).Net;

    private static string NoAmount(SlipResult result) => Assert.IsType<SlipResult.NeedsAttention>(result).Sentence;
}
