using Laras.Core.Regulations;
using Laras.Web.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>Every sentence an author can be told about values, facts, tables and the slip, with its place.</summary>
public sealed class ChapterProblemsTests
{
    [Theory]
    // Values and formulas
    [InlineData(
        "nilai:\n  uang: { nilai: 5 rupiah }",
        2,
        9,
        "nilai uang belum menyebut pasalnya. Setiap angka dan rumus harus bisa dicari di kertasnya."
    )]
    [InlineData(
        "nilai:\n  uang: { nilai: pagu + 1 rupiah, pasal: P }",
        2,
        18,
        "Nilai uang harus satu angka dengan satuannya. Hitungan ditulis di bagian hari, bulan atau tahun."
    )]
    [InlineData(
        "nilai:\n  uang: 5 rupiah",
        2,
        9,
        "uang harus ditulis dengan kunci, misalnya { nilai: …, pasal: Pasal 1 }."
    )]
    [InlineData(
        "nilai:\n  uang: { nilia: 5 rupiah, pasal: P }",
        2,
        11,
        "Kunci \"nilia\" tidak dikenal pada nilai uang. Mungkin maksudnya \"nilai\"."
    )]
    [InlineData(
        "nilai:\n  uang: { nilai: 5 rupiah, pasal: P, pasal: Q }",
        2,
        38,
        "Kunci \"pasal\" tertulis dua kali pada nilai uang."
    )]
    [InlineData(
        "nilai:\n  uang: { nilai: [5 rupiah], pasal: P }",
        2,
        18,
        "\"nilai\" pada nilai uang harus berupa satu nilai, bukan daftar."
    )]
    [InlineData(
        "nilai:\n  uang: { nilai: 1 rupiah, pasal: P }\n  uang: { nilai: 2 rupiah, pasal: P }",
        3,
        3,
        "Nama \"uang\" sudah dipakai. Satu nama untuk satu hal."
    )]
    [InlineData(
        "nilai:\n  pagu: { nilai: 1 rupiah, pasal: P }",
        2,
        3,
        "Nama \"pagu\" sudah dipakai. Satu nama untuk satu hal."
    )]
    [InlineData(
        "nilai:\n  jika: { nilai: 1 rupiah, pasal: P }",
        2,
        3,
        "\"jika\" adalah kata bahasa rumus, jadi tidak bisa dipakai sebagai nama."
    )]
    [InlineData(
        "nilai:\n  menit: { nilai: 1 rupiah, pasal: P }",
        2,
        3,
        "\"menit\" adalah kata bahasa rumus, jadi tidak bisa dipakai sebagai nama."
    )]
    [InlineData(
        "nilai:\n  maks: { nilai: 1 rupiah, pasal: P }",
        2,
        3,
        "\"maks\" adalah kata bahasa rumus, jadi tidak bisa dipakai sebagai nama."
    )]
    [InlineData(
        "nilai:\n  uang makan: { nilai: 1 rupiah, pasal: P }",
        2,
        3,
        "Nama \"uang makan\" ditulis dengan huruf, angka dan garis bawah, tanpa spasi."
    )]
    [InlineData(
        "nilai:\n  2uang: { nilai: 1 rupiah, pasal: P }",
        2,
        3,
        "Nama \"2uang\" ditulis dengan huruf, angka dan garis bawah, tanpa spasi."
    )]
    [InlineData("nilai: [1, 2]", 1, 8, "Bagian \"nilai\" harus berisi nama-nama dengan isinya.")]
    [InlineData(
        "nilay:\n  uang: { nilai: 1 rupiah, pasal: P }",
        1,
        1,
        "Kunci \"nilay\" tidak dikenal pada bab ini. Mungkin maksudnya \"nilai\"."
    )]
    [InlineData(
        "hari:\n  a: { ialah: b, pasal: P }\n  b: { ialah: c, pasal: P }\n  c: { ialah: a, pasal: P }",
        4,
        15,
        "Rumus ini berputar tanpa akhir: a → b → c → a."
    )]
    [InlineData("hari:\n  a: { ialah: a, pasal: P }", 2, 15, "Rumus ini berputar tanpa akhir: a → a.")]
    [InlineData(
        "bulan:\n  a: { ialah: pagu, satuan: menit, pasal: P }",
        2,
        15,
        "a disebut menit, tetapi hasil rumusnya rupiah."
    )]
    [InlineData("bulan:\n  a: { ialah: pagu, satuan: kilo, pasal: P }", 2, 29, "Satuan \"kilo\" belum dikenal.")]
    [InlineData(
        "bulan:\n  a: { ialah: pagu, paling_banyak: 5 menit, pasal: P }",
        2,
        36,
        "Batas \"paling_banyak\" harus berupa rupiah, bukan menit."
    )]
    [InlineData(
        "bulan:\n  a: { ialah: pagu, bulatkan: dua desimal, pasal: P }",
        2,
        31,
        "Pembulatan ditulis seperti \"ke rupiah terdekat\", \"ke ratusan rupiah ke bawah\" atau \"ke 0,01 persen\", dengan satuan rupiah."
    )]
    [InlineData(
        "bulan:\n  a: { ialah: pagu, bulatkan: ke menit terdekat, pasal: P }",
        2,
        31,
        "Pembulatan ditulis seperti \"ke rupiah terdekat\","
    )]
    // Facts
    [InlineData(
        "fakta:\n  skor: { satuan: poin, tingkat: minggu }",
        2,
        34,
        "Tingkat fakta ditulis \"bulan\" atau \"hari\", bukan \"minggu\"."
    )]
    [InlineData(
        "fakta:\n  skor: { satuan: poin, utuh: betul }",
        2,
        31,
        "\"utuh\" pada fakta skor diisi ya atau tidak, bukan \"betul\"."
    )]
    [InlineData("fakta:\n  skor: { tingkat: hari }", 2, 9, "fakta skor belum menyebut \"satuan\".")]
    [InlineData(
        "fakta:\n  skor: { satuan: poin, bawaan: 5 menit }",
        2,
        33,
        "skor harus berupa poin, tetapi tertulis \"5 menit\"."
    )]
    [InlineData(
        "fakta:\n  warna: { satuan: \"pilihan merah, putih\", bawaan: biru }",
        2,
        52,
        "warna: \"biru\" tidak ada di antara pilihan merah, putih."
    )]
    [InlineData(
        "fakta:\n  orang_hadir: { satuan: orang, utuh: ya, bawaan: \"1,5\" }",
        2,
        52,
        "orang hadir harus bilangan utuh, bukan 1,5."
    )]
    // Tables
    [InlineData("tabel:\n  t: { untuk: menit, hasil: rupiah, pasal: P }", 2, 6, "Tabel t belum punya baris.")]
    [InlineData(
        "tabel:\n  t: { hasil: rupiah, pasal: P, baris: { 1: 1 } }",
        2,
        3,
        "Tabel t belum menyebut \"untuk\": dicari dengan apa?"
    )]
    [InlineData(
        "tabel:\n  t: { untuk: menit, hasil: persen, pasal: P, baris: { lainnya: 1 } }",
        2,
        29,
        "Persen dari apa? Tulis dasarnya, misalnya \"hasil: persen dari bobot_kehadiran\"."
    )]
    [InlineData(
        "tabel:\n  t: { untuk: menit, hasil: rupiah, pasal: P, baris: { kira-kira: 1 } }",
        2,
        56,
        "Rentang \"kira-kira\" pada tabel t belum terbaca."
    )]
    [InlineData(
        "tabel:\n  t: { untuk: menit, hasil: rupiah, pasal: P, baris: { mulai 9 sampai 5: 1 } }",
        2,
        56,
        "Rentang \"mulai 9 sampai 5\" pada tabel t terbalik."
    )]
    [InlineData(
        "tabel:\n  t: { untuk: menit, hasil: rupiah, pasal: P, baris: { sampai 5 hari: 1 } }",
        2,
        56,
        "Kunci tabel t harus berupa menit, tetapi tertulis \"5 hari\"."
    )]
    [InlineData(
        "tabel:\n  t: { untuk: golongan, hasil: rupiah, pasal: P, baris: { V: 1 } }",
        2,
        59,
        "\"V\" tidak ada di antara pilihan tanpa, I, II, III, IV."
    )]
    [InlineData(
        "tabel:\n  t: { untuk: [menit, hari], hasil: rupiah, pasal: P, baris: { \"5\": 1 } }",
        2,
        65,
        "Baris \"5\" pada tabel t harus punya 2 kunci."
    )]
    [InlineData(
        "tabel:\n  t: { untuk: menit, hasil: rupiah, pasal: P, baris: { lainnya: 5 menit } }",
        2,
        65,
        "Tabel t harus berupa rupiah, tetapi tertulis \"5 menit\"."
    )]
    [InlineData(
        "tabel:\n  t: { untuk: menit, hasil: rupiah, pasal: P, baris: { lainnya: [1] } }",
        2,
        65,
        "Baris tabel t harus berisi satu nilai."
    )]
    // Slip
    [InlineData(
        "bulan:\n  a: { ialah: pagu x 2 / 3, pasal: P }\nslip:\n  - { baris: A, nilai: a, sebagai: tambah }",
        4,
        24,
        "a belum dibulatkan ke rupiah. Tulis misalnya \"bulatkan: ke rupiah terdekat\"; peraturan yang menentukan caranya."
    )]
    [InlineData(
        "slip:\n  - { baris: A, nilai: gaji, sebagai: tambah }",
        2,
        24,
        "\"gaji\" adalah fakta. Beri nama rumus dengan pasalnya, lalu pakai nama itu."
    )]
    [InlineData(
        "slip:\n  - { baris: A, nilai: hasl, sebagai: tambah }",
        2,
        24,
        "\"hasl\" belum dikenal. Mungkin maksudnya \"hasil\"."
    )]
    [InlineData(
        "hari:\n  a: { ialah: jika ramadan maka pagu, pasal: P }\nslip:\n  - { baris: A, nilai: a, sebagai: tambah }",
        4,
        24,
        "a berubah tiap hari. Slip memuat jumlah sebulan, misalnya jumlah(a)."
    )]
    [InlineData(
        "bulan:\n  a: { ialah: hari_kerja, pasal: P }\nslip:\n  - { baris: A, nilai: a, sebagai: tambah }",
        4,
        24,
        "a harus berupa rupiah, bukan hari."
    )]
    [InlineData(
        "slip:\n  - { baris: A, nilai: hasil, sebagai: bonus }",
        2,
        40,
        "\"sebagai\" diisi tambah, kurang, jumlah, diterima, keterangan, bukan \"bonus\"."
    )]
    [InlineData(
        "slip:\n  - hasil",
        2,
        5,
        "Baris slip ditulis seperti { baris: Kehadiran, nilai: tpp_kehadiran, sebagai: tambah }."
    )]
    [InlineData("slip: hasil", 1, 7, "Slip ditulis sebagai daftar baris.")]
    public void A_chapter_that_cannot_be_understood(string chapter, int line, int column, string sentence)
    {
        // The chapter stands in a file of its own; what makes the regulation whole stands in another.
        var problems = Problems(chapter, "bulan:\n  hasil: { ialah: pagu, pasal: P }\n" + Net);

        Assert.Contains(
            problems,
            problem => problem.StartsWith($"a.yaml baris {line} kolom {column}: {sentence}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Diterima", "tambah", "Baris slip \"Diterima\" tertulis dua kali.")]
    [InlineData("Lain", "diterima", "Slip harus punya tepat satu baris \"sebagai: diterima\".")]
    public void A_slip_line_that_another_file_already_has(string label, string role, string sentence) =>
        Assert.Equal(
            [$"b.yaml baris 2 kolom 5: {sentence}"],
            Problems(
                $"bulan:\n  hasil: {{ ialah: pagu, pasal: P }}\nslip:\n  - {{ baris: {label}, nilai: hasil, sebagai: {role} }}",
                Net
            )
        );

    private const string Net = "slip:\n  - { baris: Diterima, nilai: hasil, sebagai: diterima }\n";

    private static IEnumerable<string> Problems(string first, string second) =>
        RegulationFolder
            .Parse(
                "kecil",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [Small.FrontFile] = Small.Front,
                    ["a.yaml"] = first,
                    ["b.yaml"] = second,
                }
            )
            .Problems.Select(problem => problem.ToString());

    [Theory]
    [InlineData("ialah: |\n      pagu\n      + pagoe\n    pasal: P", 4, 9)]
    [InlineData("ialah: >-\n      pagu\n\n      + pagoe\n    pasal: P", 5, 9)]
    [InlineData("ialah: pagu\n      + pagoe\n    pasal: P", 3, 9)]
    [InlineData("ialah: \"pagu\n      + pagoe\"\n    pasal: P", 3, 9)]
    [InlineData("ialah: pagu + pagoe\n    pasal: P", 2, 19)]
    public void A_formula_over_several_lines_is_told_by_the_line_people_see(string formula, int line, int column)
    {
        var problem = Assert.Single(Small.Folder($"bulan:\n  uang:\n    {formula}").Problems, IsUnknownName);

        Assert.Equal((line + 1, column), (problem.Place.Line, problem.Place.Column));

        static bool IsUnknownName(Problem problem) =>
            problem.Sentence.StartsWith("Nama \"pagoe\"", StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_the_base_of_a_table_is_told_once()
    {
        const string Chapter = """
            tabel:
              tarif: { untuk: kelas_jabatan, hasil: persen dari dasar, pasal: P, baris: { lainnya: 5 } }
            bulan:
              dasar: { ialah: pagoe, pasal: P }
              potongan: { ialah: tarif(kelas_jabatan), bulatkan: ke rupiah terdekat, pasal: P }
            slip:
              - { baris: Diterima, nilai: potongan, sebagai: diterima }
            """;

        var problem = Assert.Single(Small.Problems(Chapter));

        Assert.Contains("Nama \"pagoe\" belum dikenal.", problem, StringComparison.Ordinal);
    }
}
