using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Laras.Core.Regulations.Facts;
using Laras.Web.Regulations;

namespace Laras.Core.Tests.Regulations;

/// <summary>Small regulations written in a test, with the front page that every one of them needs.</summary>
internal static class Small
{
    public const string FrontFile = "perbup.yaml";
    public const string ChapterFile = "bab.yaml";
    public const string CaseFile = "kasus/kasus.yaml";

    public const string Front = """
        nomor: Perbup 1/2026
        judul: Peraturan kecil
        daerah: Kabupaten Nusa Laras (contoh)
        berlaku_sejak: 2026-01-01
        bukti: contoh

        """;

    public static RegulationFolder Folder(string chapter, string front = "", string? cases = null)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FrontFile] = Front + front,
            [ChapterFile] = chapter,
        };
        if (cases is not null)
        {
            files[CaseFile] = cases;
        }

        return RegulationFolder.Parse("kecil", files);
    }

    /// <summary>A regulation that must be readable; its problems fail the test.</summary>
    public static Regulation Read(string chapter, string front = "")
    {
        var folder = Folder(chapter, front);
        Xunit.Assert.Empty(folder.Problems.Select(problem => problem.ToString()));
        return folder.Regulation!;
    }

    /// <summary>Problems as <c>berkas baris kolom: kalimat</c>, the way an author sees them.</summary>
    public static string[] Problems(string chapter, string front = "") =>
        [.. Folder(chapter, front).Problems.Select(problem => problem.ToString())];

    public static ExaminationReport Examine(string chapter, string front = "", string? cases = null)
    {
        var folder = Folder(chapter, front, cases);
        Xunit.Assert.Empty(folder.Problems.Select(problem => problem.ToString()));
        return Examination.Of(folder.Regulation!, folder.Cases);
    }

    /// <summary>A whole chapter around one monthly formula in rupiah.</summary>
    public static string Month(string formula, string more = "") =>
        $$"""
            {{more}}
            bulan:
              hasil: { ialah: "{{formula}}", bulatkan: ke rupiah terdekat, pasal: Pasal 1 }
            slip:
              - { baris: Diterima, nilai: hasil, sebagai: diterima }
            """;

    /// <summary>Facts of a regulation in April 2026, by name and as people write them.</summary>
    public static MonthFacts Facts(Regulation regulation, params (string Name, string Value)[] facts)
    {
        var worked = new RegulationCase
        {
            Name = "uji",
            Month = new(2026, 4),
            Facts = [.. facts.Select(fact => new CaseValue(fact.Name, fact.Value, SourcePlace.Nowhere))],
            Days = [],
            Expected = [],
            Place = SourcePlace.Nowhere,
        };
        var problems = new List<string>();
        var month = CaseFacts.Of(regulation, new FactLayout(regulation), worked, problems);
        Xunit.Assert.Empty(problems);
        return month;
    }

    /// <summary>What a regulation pays, by both calculations, which must agree.</summary>
    public static SlipResult Pay(Regulation regulation, MonthFacts facts)
    {
        var fast = new Calculator(regulation).Calculate(facts);
        Xunit.Assert.True(CaseCheck.Same(fast, Reckoning.Of(regulation, facts)));
        return fast;
    }

    /// <summary>
    /// Checks what a monthly formula gives for facts and days written as in a worked case; both calculations run.
    /// </summary>
    public static void Gives(string formula, string expected, string facts = "", string days = "", string more = "")
    {
        var chapter = $$"""
            {{more}}
            bulan:
              uji: { ialah: "{{formula.Replace("\"", "\\\"", StringComparison.Ordinal)}}", pasal: Pasal 1 }
              ada_uji: { ialah: jika ada(uji) maka pagu lainnya pagu, pasal: Pasal 1 }
            slip:
              - { baris: Diterima, nilai: ada_uji, sebagai: diterima }
            """;
        var worked = $$"""
            kasus: uji
            fakta: { pagu: 1.000.000 rupiah, {{facts}} }
            hari: [{{days}}]
            hasil: { uji: "{{expected}}" }
            """;
        var folder = Folder(chapter, cases: worked);
        Xunit.Assert.Empty(folder.Problems.Select(problem => problem.ToString()));
        Xunit.Assert.Empty(CaseCheck.Run(folder.Regulation!, new Calculator(folder.Regulation!), folder.Cases[0]));
    }
}
