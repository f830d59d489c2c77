using Laras.Core.Regulations.Examining;
using Xunit;

namespace Laras.Core.Tests.Regulations.Examining.Tried;

/// <summary>One small regulation per oddity that only shows when it is tried.</summary>
public sealed class ExperimentsTests
{
    private const string Case = """
        kasus: sebulan
        bulan: 2026-04
        fakta: { pagu: 1.000.000 rupiah, hari_kerja: 22 hari, nilai_kegiatan: 80 persen }
        hari:
          - { kali: 22, status: hadir, masuk: "07.00", pulang: "16.00" }
        hasil: { slip: ada }
        """;

    [Fact]
    public void A_regulation_of_gentle_rates_has_no_finding() =>
        Assert.Empty(
            Codes(
                "pagu - jumlah(jika status <> hadir maka pagu / 22 lainnya maks(0 menit, menit_penuh(masuk - 07.30)) x 50 rupiah per menit)"
            )
        );

    [Fact]
    public void One_minute_that_costs_half_a_million_is_a_cliff() =>
        Assert.Equal(
            [
                "tebing:masuk: Dari jam masuk tercatat 07.30 ke jam masuk tercatat 07.31, yang diterima berubah dari Rp 1.000.000 menjadi Rp 500.000, turun Rp 500.000 dalam satu langkah (rumus hasil; dari kasus \"sebulan\").",
            ],
            Sentences("pagu - hitung(masuk > 07.30) x 500.000 rupiah", "tebing")
        );

    [Fact]
    public void A_step_of_the_size_of_a_cliff_is_none_and_one_rupiah_more_is()
    {
        const string formula = "pagu - hitung(masuk > 07.30) x 100.000 rupiah";

        Assert.Empty(Codes(formula));
        Assert.Equal(["tebing:masuk"], Codes(formula, front: "tebing: 99.999 rupiah\n"));
    }

    [Fact]
    public void The_floor_of_fifty_percent_is_a_cliff_of_one_percent()
    {
        var finding = Assert.Single(
            Sentences("jika nilai_kegiatan >= 50 persen maka (nilai_kegiatan) dari pagu", "tebing")
        );

        Assert.StartsWith(
            "tebing:nilai_kegiatan: Dari nilai kegiatan 49 persen ke nilai kegiatan 50 persen, yang diterima berubah dari Rp 0 menjadi Rp 500.000,",
            finding
        );
    }

    [Fact]
    public void Seven_absent_days_that_void_a_part_and_eleven_that_void_all_are_two_cliffs()
    {
        var finding = Assert.Single(
            Sentences(
                "jika tk > 10 hari maka 0 rupiah lainnya jika tk >= 7 hari maka 400.000 rupiah lainnya pagu - tk x 10.000 rupiah",
                "tebing",
                "hari:\n  alpa: { ialah: status = tanpa_keterangan, pasal: Pasal 2 }",
                "  tk: { ialah: hitung(alpa), pasal: Pasal 2 }\n"
            )
        );

        Assert.StartsWith("tebing:tanpa_keterangan: Dari 6 hari tanpa keterangan ke 7 hari tanpa keterangan,", finding);
        Assert.EndsWith("Juga dari 10 hari tanpa keterangan ke 11 hari tanpa keterangan (Rp 400.000).", finding);
    }

    [Fact]
    public void A_month_of_lawful_absence_that_still_pays_56_percent_is_told()
    {
        var sentences = Sentences(
            "(100 persen_penuh - jumlah(pengurang(status))) / 100 persen_penuh x pagu",
            "sebulan-penuh",
            """
            tabel:
              pengurang:
                untuk: status
                hasil: persen_penuh
                pasal: Pasal 5
                baris: { hadir: 0, tanpa_keterangan: 5, izin: 2, lainnya: 0 }
            """,
            front: "satuan: [persen_penuh]\n"
        );

        Assert.Contains(
            "sebulan-penuh:izin: Sebulan penuh berstatus izin tanpa kerja apa pun tetap dibayar 56 persen: Rp 560.000 dari Rp 1.000.000 (kasus \"sebulan\").",
            sentences
        );
    }

    [Fact]
    public void Who_comes_later_must_not_be_paid_more()
    {
        var finding = Assert.Single(
            Sentences(
                "pagu - jumlah(jika masuk > 09.00 maka 1.000 rupiah lainnya jika masuk > 07.30 maka 5.000 rupiah)",
                "terlambat-lebih-untung"
            )
        );

        Assert.StartsWith(
            "terlambat-lebih-untung:masuk: Dari jam masuk tercatat 09.00 ke jam masuk tercatat 09.01,",
            finding
        );
    }

    [Fact]
    public void Who_leaves_earlier_must_not_be_paid_more()
    {
        var finding = Assert.Single(
            Sentences(
                "pagu - jumlah(jika pulang < 12.00 maka 1.000 rupiah lainnya jika pulang < 16.00 maka 5.000 rupiah)",
                "terlambat-lebih-untung"
            )
        );

        Assert.StartsWith(
            "terlambat-lebih-untung:pulang: Dari jam pulang tercatat 11.59 ke jam pulang tercatat 12.00,",
            finding
        );
    }

    [Fact]
    public void More_work_must_not_be_paid_less()
    {
        var finding = Assert.Single(
            Sentences(
                "jika nilai_kegiatan > 90 persen maka 900.000 rupiah lainnya nilai_kegiatan x pagu + 10.000 rupiah",
                "kerja-lebih-upah-kurang"
            )
        );

        Assert.StartsWith(
            "kerja-lebih-upah-kurang:nilai_kegiatan: Dari nilai kegiatan 90 persen ke nilai kegiatan 91 persen,",
            finding
        );
    }

    [Fact]
    public void A_score_that_helps_here_and_harms_there_is_told() =>
        Assert.Equal(
            ["arah-berubah:skor"],
            Codes(
                "jika skor < 50 persen maka skor x pagu lainnya (100 persen_penuh - skor x 100 persen_penuh) / 100 persen_penuh x pagu",
                "fakta:\n  skor: { satuan: persen, bawaan: 10 persen }",
                front: "satuan: [persen_penuh]\n"
            )
        );

    [Fact]
    public void Pay_below_zero_is_wrong()
    {
        var finding = Assert.Single(
            Findings("pagu - jumlah(jika status <> hadir maka pagu / 20)"),
            one => one.Kind == "di-bawah-nol"
        );

        Assert.Equal(("di-bawah-nol:hasil", Severity.Wrong), (finding.Code, finding.Severity));
        Assert.StartsWith("Pada sebulan penuh tanpa keterangan yang diterima −Rp 100.000", finding.Sentence);
    }

    [Fact]
    public void Pay_above_the_ceiling_asks_for_attention() =>
        Assert.Equal(
            [
                "di-atas-pagu:hasil: Pada nilai kegiatan 100 persen yang diterima Rp 1.200.000, lebih dari pagu Rp 1.000.000 (dari kasus \"sebulan\").",
            ],
            Sentences(
                "(nilai_kegiatan x 1,2) dari penuh",
                "di-atas-pagu",
                month: "  penuh: { ialah: pagu, pasal: Pasal 2 }\n",
                front: "pagu: penuh\n"
            )
        );

    [Fact]
    public void Lines_that_do_not_add_up_to_what_is_paid_are_wrong()
    {
        var report = Small.Examine(
            """
            bulan:
              bagian: { ialah: pagu, pasal: Pasal 1 }
              pajak: { ialah: 5 persen dari pagu, bulatkan: ke rupiah terdekat, pasal: Pasal 2 }
            slip:
              - { baris: Bagian, nilai: bagian, sebagai: tambah }
              - { baris: Pajak, nilai: pajak, sebagai: kurang }
              - { baris: Diterima, nilai: terima, sebagai: diterima }
            tahun:
              terima: { ialah: pagu, pasal: Pasal 3 }
            """,
            cases: Case
        );

        var finding = Assert.Single(report.Findings, one => one.Kind == "jumlah-slip");
        Assert.Equal(("jumlah-slip:terima", Severity.Wrong), (finding.Code, finding.Severity));
    }

    [Fact]
    public void A_divisor_that_can_be_zero_is_found_by_trying_it()
    {
        var finding = Assert.Single(Findings("pagu / hari_kerja"), one => one.Kind == "bagi-nol");

        Assert.Equal("bagi-nol:hasil", finding.Code);
        Assert.StartsWith("Pada hari kerja 0 hari tidak ada jawaban:", finding.Sentence);
    }

    [Fact]
    public void A_word_that_leaves_a_formula_without_an_answer_is_told() =>
        Assert.Contains(
            "tanpa-jawaban:hasil",
            Codes(
                "tarif(golongan)",
                "tabel:\n  tarif: { untuk: golongan, hasil: rupiah, pasal: Pasal 2, baris: { tanpa: 1, III: 2, IV: 3 } }"
            )
        );

    [Fact]
    public void It_is_noted_when_no_tap_pays_more_than_a_bad_one()
    {
        var finding = Assert.Single(
            Findings("pagu - jumlah(maks(0 menit, menit_penuh(masuk - 07.30)) x 50 rupiah per menit)"),
            one => one.Kind == "lebih-untung-tanpa-ketukan"
        );

        Assert.Equal(("lebih-untung-tanpa-ketukan:masuk", Severity.Note), (finding.Code, finding.Severity));
    }

    [Fact]
    public void A_regulation_without_worked_cases_is_tried_on_an_ordinary_month()
    {
        var report = Small.Examine(Small.Month("pagu - hitung(masuk > 07.30) x 500.000 rupiah"));

        Assert.Contains("tanpa-kasus:hasil", report.Findings.Select(finding => finding.Code));
        Assert.Contains("tebing:masuk", report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void The_same_files_always_give_the_same_report()
    {
        var first = ExaminationText.Of(Small.Examine(Small.Month("pagu / hari_kerja x nilai_kegiatan"), cases: Case));

        Assert.Equal(
            first,
            ExaminationText.Of(Small.Examine(Small.Month("pagu / hari_kerja x nilai_kegiatan"), cases: Case))
        );
    }

    /// <summary>Findings that do not concern the trial itself: notes and statuses without a rule are left out.</summary>
    private static IEnumerable<string> Codes(string formula, string more = "", string front = "") =>
        Findings(formula, more, front: front)
            .Where(finding =>
                finding.Severity != Severity.Note && finding.Kind is not ("status-tanpa-aturan" or "kata-tanpa-baris")
            )
            .Select(finding => finding.Code);

    private static IEnumerable<string> Sentences(
        string formula,
        string kind,
        string more = "",
        string month = "",
        string front = ""
    ) =>
        Findings(formula, more, month, front)
            .Where(finding => finding.Kind == kind)
            .Select(finding => $"{finding.Code}: {finding.Sentence}");

    private static IReadOnlyList<Finding> Findings(
        string formula,
        string more = "",
        string month = "",
        string front = ""
    ) =>
        Small
            .Examine(
                Small.Month(formula, more).Replace("bulan:\n", "bulan:\n" + month, StringComparison.Ordinal),
                front,
                Case
            )
            .Findings;
}
