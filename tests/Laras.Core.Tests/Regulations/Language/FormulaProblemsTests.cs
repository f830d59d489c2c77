using Xunit;

namespace Laras.Core.Tests.Regulations.Language;

/// <summary>Every sentence an author can be told about a formula, with the column it points at.</summary>
public sealed class FormulaProblemsTests
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
    [InlineData("bulan_antara(awal_bulan) x 1 rupiah", 6, "bulan_antara(…) perlu 2 isian, tetapi tertulis 1.")]
    // Percent
    [InlineData("pagu + 5 persen", 13, "5 persen dari apa? Tulis dasarnya, misalnya \"5 persen dari pagu\".")]
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
}
