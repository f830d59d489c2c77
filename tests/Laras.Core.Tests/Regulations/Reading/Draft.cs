using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Laras.Web.Regulations;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>A regulation of one chapter, as somebody would begin to write it.</summary>
internal static class Draft
{
    private const string FrontPage = """
        nomor: Perbup 1/2030
        judul: Tambahan Penghasilan
        daerah: Kabupaten Coba
        berlaku_sejak: 2030-01-01
        bukti: contoh
        satuan: [meter]
        """;

    private const string Slip = """
        slip:
          - { baris: Diterima, nilai: diterima, sebagai: diterima }
        """;

    private const string Payment = """
        bab: Pembayaran
        bulan:
          diterima: { ialah: pagu, pasal: Pasal 9 }
        """;

    public static RegulationFolder Of(string chapter, string cases = "", string payment = Payment) =>
        RegulationFolder.Parse(
            "coba",
            new Dictionary<string, string>
            {
                ["perbup.yaml"] = FrontPage,
                ["1-bab.yaml"] = chapter,
                ["9-pembayaran.yaml"] = payment + "\n" + Slip,
                ["kasus/1.yaml"] = cases,
            }
                .Where(file => file.Value.Length > 0)
                .ToDictionary(StringComparer.Ordinal)
        );

    /// <summary>Everything the reader has to say about a chapter.</summary>
    public static IReadOnlyList<string> Problems(string chapter, string payment = Payment) =>
        [.. Of(chapter, payment: payment).Problems.Select(problem => problem.Sentence)];

    /// <summary>What differs from the expectation of a case; empty when the chapter means what the case says.</summary>
    public static IReadOnlyList<string> Differences(string chapter, string worked)
    {
        var folder = Of(chapter, worked);
        return folder.Regulation is { } regulation && folder.Cases.Count > 0
            ? [.. folder.Cases.SelectMany(one => CaseCheck.Run(regulation, new Calculator(regulation), one))]
            : [$"{folder.Cases.Count} kasus terbaca", .. folder.Problems.Select(problem => problem.ToString())];
    }
}
