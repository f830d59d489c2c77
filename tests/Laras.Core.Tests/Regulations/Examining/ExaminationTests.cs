using Laras.Core.Regulations.Examining;
using Xunit;

namespace Laras.Core.Tests.Regulations.Examining;

public sealed class ExaminationTests
{
    private const string Cliff = "pagu - hitung(bukan (masuk <= 07.30)) x 500.000 rupiah";

    private const string Case = """
        kasus: sebulan
        fakta: { pagu: 1.000.000 rupiah }
        hari:
          - { kali: 3, status: hadir, masuk: "07.00" }
        hasil: { Diterima: 1.000.000 rupiah }
        """;

    public static TheoryData<string> Folders => [.. ShippedRegulations.All.Select(folder => folder.Name)];

    [Fact]
    public void A_known_oddity_stays_in_the_report_and_fails_nothing()
    {
        var report = Small.Examine(Small.Month(Cliff), "diketahui:\n  tebing:masuk: Begitu bunyi Pasal 1\n", Case);

        var finding = Assert.Single(report.Known);
        Assert.Equal(("tebing:masuk", "Begitu bunyi Pasal 1"), (finding.Code, finding.KnownReason));
        Assert.True(report.IsGood);
    }

    [Fact]
    public void The_kind_alone_covers_every_subject()
    {
        var report = Small.Examine(Small.Month(Cliff), "diketahui:\n  tebing: Semua tebing disengaja\n", Case);

        Assert.Equal(["tebing:masuk"], report.Known.Select(finding => finding.Code));
    }

    [Fact]
    public void An_oddity_nobody_knows_of_waits_for_a_decision() =>
        Assert.False(Small.Examine(Small.Month(Cliff), cases: Case).IsGood);

    [Fact]
    public void A_known_oddity_that_is_gone_is_itself_told()
    {
        var report = Small.Examine(Small.Month("pagu"), "diketahui:\n  tebing:masuk: Begitu bunyi Pasal 1\n", Case);

        var finding = Assert.Single(report.Findings, finding => finding.IsOpen);
        Assert.Equal("tidak-ditemukan-lagi:tebing:masuk", finding.Code);
    }

    [Fact]
    public void Cases_that_differ_are_listed_with_both_amounts()
    {
        var report = Small.Examine(
            Small.Month("pagu"),
            cases: "kasus: selisih serupiah\nfakta: { pagu: 1.000 rupiah }\nhasil: { Diterima: 1.001 rupiah }"
        );

        Assert.False(report.IsGood);
        Assert.Equal(
            ["Diterima: seharusnya 1.001 rupiah, ternyata Rp 1.000."],
            report.CasesThatDiffer.SelectMany(worked => worked.Differences)
        );
    }

    [Fact]
    public void The_text_names_cases_findings_places_and_reasons()
    {
        var text = ExaminationText.Of(
            Small.Examine(Small.Month(Cliff), "diketahui:\n  tebing:masuk: Begitu bunyi Pasal 1\n", Case)
        );

        Assert.Equal(
            """
            Perbup 1/2026 · Kabupaten Nusa Laras (contoh)
              1 kasus cocok
              Sudah diketahui (1)
                bab.yaml:3:3  tebing:masuk  Pasal 1
                  Dari jam masuk tercatat 07.30 ke jam masuk tercatat 07.31, yang diterima berubah dari Rp 1.000.000 menjadi Rp 500.000, turun Rp 500.000 dalam satu langkah (rumus hasil; dari kasus "sebulan").
                  Sudah diketahui: Begitu bunyi Pasal 1
              Baik: tidak ada yang menunggu keputusan.

            """,
            text,
            ignoreLineEndingDifferences: true
        );
    }

    [Theory, MemberData(nameof(Folders))]
    public void A_shipped_regulation_keeps_no_secret(string name)
    {
        var folder = ShippedRegulations.Named(name);
        var report = Examination.Of(folder.Regulation!, folder.Cases);

        Assert.Empty(report.CasesThatDiffer.SelectMany(worked => worked.Differences));
        Assert.Empty(
            report.Findings.Where(finding => finding.IsOpen).Select(finding => $"{finding.Code}: {finding.Sentence}")
        );
    }
}
