using Laras.Core.Regulations.Examining;
using Xunit;

namespace Laras.Core.Tests.Regulations.Examining.Written;

public sealed class UnusedNamesTests
{
    [Fact]
    public void Everything_on_the_way_to_the_slip_is_used() =>
        Assert.Empty(Unused("nilai:\n  uang: { nilai: 5 rupiah, pasal: Pasal 2 }", "uang"));

    [Fact]
    public void A_number_of_law_that_moves_no_rupiah_is_told_with_its_pasal()
    {
        var finding = Assert.Single(
            Small.Examine(Small.Month("pagu", "nilai:\n  uang: { nilai: 5 rupiah, pasal: Pasal 2 }")).Findings,
            finding => finding.Kind == "tidak-dipakai"
        );

        Assert.Equal("tidak-dipakai:uang", finding.Code);
        Assert.Equal(Severity.Attention, finding.Severity);
        Assert.Equal("Pasal 2", finding.Pasal.ToString());
        Assert.Equal((Small.ChapterFile, 2, 3), (finding.Place.File, finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void What_only_unused_names_use_is_unused_as_well() =>
        Assert.Equal(
            ["tidak-dipakai:harian", "tidak-dipakai:nasib", "tidak-dipakai:tarif"],
            Unused(
                """
                fakta:
                  nasib: { satuan: menit, tingkat: hari }
                tabel:
                  tarif: { untuk: menit, hasil: rupiah, pasal: Pasal 2, baris: { lainnya: 1 } }
                hari:
                  harian: { ialah: tarif(nasib), pasal: Pasal 3 }
                """,
                "pagu"
            )
        );

    [Fact]
    public void What_a_worked_case_expects_is_only_noted()
    {
        var report = Small.Examine(
            Small.Month("pagu", "nilai:\n  uang: { nilai: 5 rupiah, pasal: Pasal 2 }"),
            cases: "kasus: satu\nfakta: { pagu: 1.000 rupiah }\nhasil: { uang: 5 rupiah }"
        );

        var finding = Assert.Single(
            report.Findings,
            finding => finding.Code.EndsWith(":uang", StringComparison.Ordinal)
        );
        Assert.Equal(("hanya-dipakai-kasus:uang", Severity.Note), (finding.Code, finding.Severity));
    }

    private static IEnumerable<string> Unused(string more, string formula) =>
        Small
            .Examine(Small.Month(formula, more))
            .Findings.Where(finding => finding.Kind == "tidak-dipakai")
            .Select(finding => finding.Code);
}
