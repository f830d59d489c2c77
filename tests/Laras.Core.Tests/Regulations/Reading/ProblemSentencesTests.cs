using Laras.Core.Regulations.Reading;
using Laras.Web.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>Every sentence an author can be told, with the place it points at.</summary>
public sealed class ProblemSentencesTests
{
    [Theory]
    // Names
    [InlineData(
        "pagu + hari_krja x 1 rupiah",
        13,
        "Nama \"hari_krja\" belum dikenal. Mungkin maksudnya \"hari_kerja\"."
    )]
    [InlineData(
        "makss(pagu, gaji)",
        6,
        "\"makss(…)\" belum dikenal sebagai fungsi atau tabel. Mungkin maksudnya \"maks\"."
    )]
    [InlineData("tarif + pagu", 6, "tarif adalah tabel. Tulis yang dicari di dalam kurung: tarif(…).")]
    [InlineData(
        "jumlah(jika status = sakitt maka 1 rupiah)",
        27,
        "\"sakitt\" tidak ada di antara pilihan: libur, hadir,"
    )]
    // Units
    [InlineData("pagu + 5 menit", 11, "rupiah tidak bisa ditambah menit: satuannya berbeda.")]
    [InlineData("pagu - hari_kerja", 11, "rupiah tidak bisa dikurangi hari: satuannya berbeda.")]
    [InlineData("pagu x awal_bulan", 11, "rupiah tidak bisa dikali tanggal.")]
    [InlineData("pagu / ya", 11, "rupiah tidak bisa dibagi ya/tidak.")]
    [InlineData("jika pagu > 5 menit maka pagu", 16, "rupiah tidak bisa dibandingkan dengan menit.")]
    [InlineData("jika jenis_pegawai < pns maka pagu", 25, "pilihan hanya bisa sama (=) atau tidak sama (<>).")]
    [InlineData("maks(pagu, 5 menit)", 17, "maks(…) membandingkan rupiah dengan menit: satuannya berbeda.")]
    [InlineData(
        "jika ada(gaji) maka pagu lainnya 5 menit",
        6,
        "Kedua jawaban \"jika\" harus sejenis: rupiah dan menit berbeda."
    )]
    [InlineData("jika pagu maka pagu", 11, "Di sini harus ada syarat (ya atau tidak), bukan rupiah.")]
    [InlineData("-awal_bulan", 6, "Tanda minus hanya untuk angka, bukan tanggal.")]
    [InlineData("jumlah(ramadan)", 13, "Di sini harus ada besaran (angka dengan satuan), bukan ya/tidak.")]
    [InlineData("bila_kosong(pagu, 5 menit)", 6, "Pengganti rupiah tidak bisa menit.")]
    [InlineData("menit_penuh(pagu)", 6, "menit_penuh(…) membulatkan lama waktu, bukan rupiah.")]
    [InlineData(
        "bulat(pagu, 5 menit)",
        18,
        "bulat(…) perlu kelipatan berupa angka lebih dari nol dengan satuan rupiah."
    )]
    [InlineData(
        "bulan_antara(pagu, awal_bulan) x 1 rupiah",
        6,
        "bulan_antara(…) menghitung bulan penuh antara dua tanggal."
    )]
    [InlineData("nomor_bulan(pagu) x 1 rupiah", 6, "nomor_bulan(…) perlu sebuah tanggal, bukan rupiah.")]
    [InlineData("maks(ya, tidak)", 6, "maks(…) hanya untuk angka, waktu dan tanggal.")]
    [InlineData("tarif(hari_kerja)", 12, "Tabel tarif dicari dengan menit, bukan hari.")]
    [InlineData(
        "jumlah(tarif(masuk - 07.30))",
        25,
        "Tabel tarif hanya mengenal menit utuh. Bulatkan dulu, misalnya dengan menit_penuh(…)."
    )]
    [InlineData("tarif(menit_kegiatan, pagu)", 6, "Tabel tarif dicari dengan 1 isian, tetapi tertulis 2.")]
    [InlineData("maks(pagu)", 6, "maks(…) perlu 2 sampai 20 isian, tetapi tertulis 1. Isian dipisah koma dan spasi.")]
    [InlineData("bulat(pagu)", 6, "bulat(…) perlu 2 isian, tetapi tertulis 1.")]
    // Percent
    [InlineData("pagu x 5 persen", 13, "5 persen dari apa? Tulis dasarnya, misalnya \"5 persen dari pagu\".")]
    [InlineData("5 menit dari pagu", 14, "Hanya persen yang punya dasar (\"dari\"), bukan menit.")]
    [InlineData("5 persen dari awal_bulan", 15, "Dasar persen harus berupa besaran, bukan tanggal.")]
    // Numbers
    [InlineData(
        "pagu x 0.5",
        13,
        "Angka 0.5 rancu. Titik memisahkan ribuan (1.512.000), koma memisahkan desimal (0,5), jam ditulis 06.30."
    )]
    [InlineData("pagu x 1.5", 13, "Angka 1.5 rancu.")]
    [InlineData("1.5000 rupiah", 6, "Angka 1.5000 rancu.")]
    [InlineData("1,512,000 rupiah", 6, "Angka 1,512,000 rancu.")]
    [InlineData("99999999999999999999 rupiah", 6, "Angka 99999999999999999999 terlalu panjang.")]
    [InlineData("jumlah(jika masuk > 24.75 maka 1 rupiah)", 26, "Pukul 24.75 tidak ada pada jam.")]
    [InlineData("jumlah(jika tanggal > 2026-02-30 maka 1 rupiah)", 28, "Tanggal 2026-02-30 tidak ada di kalender.")]
    [InlineData("pagu / 0", 11, "Pembaginya nol. Tidak ada jawabannya.")]
    // Shape
    [InlineData("pagu +", 12, "Rumus berhenti terlalu cepat; di sini seharusnya ada sebuah nilai, nama, atau \"(\".")]
    [InlineData("(pagu", 11, "Rumus berhenti terlalu cepat; di sini seharusnya ada \")\".")]
    [InlineData("pagu gaji", 11, "Di sini seharusnya ada tanda hitung atau akhir rumus, tetapi tertulis \"gaji\".")]
    [InlineData("pagu ? gaji", 11, "Tanda ? tidak dikenal di dalam rumus.")]
    [InlineData("5 rupiah per menitt", 19, "Setelah \"per\" harus ada satuan. Mungkin maksudnya \"menit\".")]
    [InlineData("jika ada(gaji) maka ya", 6, "Bagian \"lainnya\" harus ditulis karena jawabannya bukan angka.")]
    // Days and months
    [InlineData(
        "jika ramadan maka pagu",
        6,
        "hasil dihitung per bulan, tetapi isinya berubah tiap hari. Rangkum dulu, misalnya jumlah(…) atau hitung(…)."
    )]
    [InlineData(
        "jumlah(pagu)",
        6,
        "jumlah(…) merangkum nilai tiap hari, tetapi isinya tidak berubah dari hari ke hari."
    )]
    public void A_formula_that_cannot_be_understood(string formula, int column, string sentence)
    {
        const string table =
            "tabel:\n  tarif: { untuk: menit utuh, hasil: rupiah, pasal: Pasal 2, baris: { lainnya: 1 } }\n";
        var chapter =
            $"{table}bulan:\n  hasil:\n    ialah:\n     {formula}\n    bulatkan: ke rupiah terdekat\n    pasal: Pasal 1\nslip:\n  - {{ baris: Diterima, nilai: hasil, sebagai: diterima }}\n";

        Assert.Contains(
            Small.Problems(chapter),
            problem => problem.StartsWith($"bab.yaml baris 6 kolom {column}: {sentence}", StringComparison.Ordinal)
        );
    }

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
        "Pembulatan ditulis seperti \"ke rupiah terdekat\", \"ke 1.000 rupiah ke bawah\" atau \"ke 0,01 persen\", dengan satuan rupiah."
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
        "tabel:\n  t: { untuk: menit, hasil: rupiah, pasal: P, baris: { \"1, 2\": 1 } }",
        2,
        57,
        "Baris \"1, 2\" pada tabel t harus punya 1 kunci."
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
    [InlineData("zona: WIBB\n", 6, 7, "Zona \"WIBB\" tidak dikenal. Tulis WIB, WITA atau WIT.")]
    [InlineData("berlaku_sampai: 31-12-2026\n", 6, 17, "Tanggal \"31-12-2026\" ditulis seperti 2026-04-07.")]
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
