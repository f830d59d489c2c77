using Laras.Core.Regulations.Reading;
using Laras.Web.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>What an author is told about the front page, the cases and a whole regulation.</summary>
public sealed class ProblemSentencesTests
{
    [Theory]
    [InlineData("zona: WIBB\n", 6, 7, "Zona \"WIBB\" tidak dikenal. Tulis WIB, WITA atau WIT.")]
    [InlineData("berlaku_sampai: akhir tahun\n", 6, 17, "Tanggal \"akhir tahun\" ditulis seperti 2026-04-07.")]
    [InlineData("tebing: banyak\n", 6, 9, "Tebing ditulis sebagai rupiah, misalnya 100.000 rupiah.")]
    [InlineData("diketahui:\n  tebing: \"\"\n", 7, 12, "Keganjilan \"tebing\" yang diketahui perlu alasan.")]
    [InlineData(
        "bobot: semua\n",
        6,
        8,
        "Bobot ditulis sebagai daftar nama nilai, misalnya [bobot_kehadiran, bobot_kegiatan]."
    )]
    [InlineData(
        "bobot: [hasil]\n",
        6,
        9,
        "hasil bukan nilai persen; bobot disusun dari nilai seperti \"40 persen dari pagu\"."
    )]
    [InlineData("bobot: [hasl]\n", 6, 9, "Nama \"hasl\" belum dikenal. Mungkin maksudnya \"hasil\".")]
    [InlineData("pagu: hasl\n", 6, 7, "\"hasl\" belum dikenal. Mungkin maksudnya \"hasil\".")]
    [InlineData("tanggal: 1\n", 6, 1, "Kunci \"tanggal\" tidak dikenal pada halaman depan.")]
    [InlineData("sumber:\n  - [1]\n", 7, 5, "Isi daftar \"sumber\" pada halaman depan harus berupa tulisan.")]
    public void A_front_page_that_cannot_be_understood(string front, int line, int column, string sentence) =>
        Assert.Contains(
            Small.Problems(Small.Month("pagu"), front),
            problem =>
                problem.StartsWith($"perbup.yaml baris {line} kolom {column}: {sentence}", StringComparison.Ordinal)
        );

    [Fact]
    public void A_folder_needs_a_front_page_and_a_slip()
    {
        var none = RegulationFolder.Parse("kosong", new Dictionary<string, string> { ["bab.yaml"] = "bab: Satu" });

        Assert.StartsWith(
            "bab.yaml baris 1 kolom 1: Folder ini belum punya halaman depan:",
            Assert.Single(none.Problems).ToString()
        );
        Assert.Contains(
            "perbup.yaml baris 1 kolom 1: Peraturan ini belum punya slip: daftar baris yang dibayar.",
            Small.Problems("bab: Satu")
        );
    }

    [Fact]
    public void All_problems_of_a_regulation_are_told_at_once_in_the_order_of_the_files()
    {
        var problems = Small.Problems(
            """
            nilai:
              uang: { nilai: 5 persen, pasal: Pasal 1 }
            bulan:
              hasil: { ialah: pagu + 5 menit, bulatkan: ke rupiah terdekat, pasal: Pasal 2 }
              lain: { ialah: "pagu x 0.5" }
            slip:
              - { baris: Diterima, nilai: hasil, sebagai: diterima }
            """,
            "zona: WIBB\n"
        );

        Assert.Equal(
            [
                "bab.yaml baris 2 kolom 18: 5 persen dari apa? Tulis dasarnya, misalnya \"5 persen dari pagu\".",
                "bab.yaml baris 4 kolom 24: rupiah tidak bisa ditambah menit: satuannya berbeda.",
                "bab.yaml baris 5 kolom 9: rumus lain belum menyebut pasalnya. Setiap angka dan rumus harus bisa dicari di kertasnya.",
                "bab.yaml baris 5 kolom 26: Angka 0.5 rancu. Titik memisahkan ribuan (1.512.000), koma memisahkan desimal (0,5), jam ditulis 06.30.",
                "perbup.yaml baris 6 kolom 7: Zona \"WIBB\" tidak dikenal. Tulis WIB, WITA atau WIT.",
            ],
            problems
        );
    }

    [Fact]
    public void A_problem_of_a_used_formula_is_told_once_and_not_again_by_its_users()
    {
        var problems = Small.Problems(
            "bulan:\n  a: { ialah: pagu + 5 menit, pasal: P }\n  b: { ialah: a + a, pasal: P }\n  hasil: { ialah: b + a, pasal: P }\n"
                + "slip:\n  - { baris: Diterima, nilai: hasil, sebagai: diterima }\n"
        );

        Assert.Equal(["bab.yaml baris 2 kolom 20: rupiah tidak bisa ditambah menit: satuannya berbeda."], problems);
    }

    [Theory]
    [InlineData("kasus: satu", "Kasus satu belum menyebut hasil yang diharapkan.")]
    [InlineData("kasus: satu\nbulan: April\nhasil: { Diterima: 1 rupiah }", "Bulan \"April\" ditulis seperti 2026-04.")]
    [InlineData(
        "kasus: satu\nbulan: 2026-02\nhari: [{ kali: 29, status: hadir }]\nhasil: { Diterima: 1 rupiah }",
        "Hari kasus ini tidak muat di bulan Februari 2026."
    )]
    [InlineData(
        "kasus: satu\nbulan: 2026-02\nhari: [{ tanggal: 2026-03-01 }]\nhasil: { Diterima: 1 rupiah }",
        "Hari kasus ini tidak muat di bulan Februari 2026."
    )]
    [InlineData(
        "kasus: satu\nhasill: { Diterima: 1 rupiah }",
        "Kunci \"hasill\" tidak dikenal pada kasus ini. Mungkin maksudnya \"hasil\"."
    )]
    public void A_worked_case_that_cannot_be_understood(string worked, string sentence) =>
        Assert.Contains(
            Small.Folder(Small.Month("pagu"), cases: worked).Problems.Select(problem => problem.Sentence),
            told => told == sentence
        );

    [Fact]
    public void More_names_than_a_regulation_can_have_are_told()
    {
        var many = string.Concat(
            Enumerable.Range(0, DefinitionBook.DefinitionsMax).Select(i => $"  n{i}: {{ nilai: 1 rupiah, pasal: P }}\n")
        );

        Assert.Contains(
            Small.Problems(Small.Month("pagu", "nilai:\n" + many)),
            problem =>
                problem.Contains("Peraturan ini punya lebih dari 2.000 nilai dan rumus.", StringComparison.Ordinal)
        );
    }
}
