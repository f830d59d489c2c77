using Xunit;

namespace Laras.Core.Tests.Regulations.Language;

/// <summary>What formulas mean: units, percentages, rounding, dates, times, and what is not known.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("160 rupiah per menit x 17 menit", "2.720 rupiah")]
    [InlineData("160 rupiah per menit x 30 detik", "80 rupiah")]
    [InlineData("9.600 rupiah per jam x 1 menit", "160 rupiah")]
    [InlineData("1.512.000 rupiah / 21 hari / 450 menit", "160 rupiah per menit")]
    [InlineData("72.000 rupiah / 160 rupiah per menit", "450 menit")]
    [InlineData("90 menit / 1 jam", "1,5")]
    [InlineData("1 jam + 30 detik", "3.630 detik")]
    [InlineData("2 x 3 hari", "6 hari")]
    [InlineData("3 hari x 72.000 rupiah", "216.000 rupiah")]
    [InlineData("500 poin x 18.000 rupiah per poin", "9.000.000 rupiah")]
    [InlineData("Rp 5 + 5 rupiah", "10 rupiah")]
    [InlineData("2 + 3 x 4", "14")]
    [InlineData("(2 + 3) x 4", "20")]
    [InlineData("10 - 3 - 2", "5")]
    [InlineData("12 / 3 / 2", "2")]
    [InlineData("-2 x -3", "6")]
    [InlineData("7 ÷ 2 × 2", "7")]
    [InlineData("maks(1 rupiah, 3 rupiah, 2 rupiah) - min(1 rupiah, 3 rupiah)", "2 rupiah")]
    [InlineData("maks(0, 5 menit)", "5 menit")]
    public void Units_multiply_divide_and_cancel(string formula, string expected) => Small.Gives(formula, expected);

    [Theory]
    [InlineData("5 persen dari 1.000 rupiah", "50 rupiah")]
    [InlineData("5% dari 1.000 rupiah", "50 rupiah")]
    [InlineData("0,5 persen dari 1.000 rupiah", "5 rupiah")]
    [InlineData("60 persen dari (40 persen dari 1.000.000 rupiah)", "240.000 rupiah")]
    [InlineData("60 persen dari 40 persen dari 1.000.000 rupiah", "240.000 rupiah")]
    [InlineData("50 persen dari 90 menit", "45 menit")]
    [InlineData("nilai_kegiatan x nilai_perilaku", "40 persen")]
    [InlineData("nilai_kegiatan / nilai_perilaku", "1,6")]
    [InlineData("nilai_kegiatan + nilai_perilaku", "130 persen")]
    [InlineData("nilai_kegiatan x 2", "160 persen")]
    [InlineData("min(nilai_kegiatan, 75 persen)", "75 persen")]
    [InlineData("nilai_kegiatan x 1.000 rupiah", "800 rupiah")]
    [InlineData("90 persen dari \"target kinerja\"", "90 persen")]
    public void Percentages_are_parts_of_what_is_written(string formula, string expected) =>
        Small.Gives(formula, expected, "nilai_kegiatan: 80 persen, nilai_perilaku: 50 persen");

    [Theory]
    [InlineData("bulat(0,4999 rupiah, 1 rupiah)", "0 rupiah")]
    [InlineData("bulat(0,5 rupiah, 1 rupiah)", "1 rupiah")]
    [InlineData("bulat(-0,4999 rupiah, 1 rupiah)", "0 rupiah")]
    [InlineData("bulat(-0,5 rupiah, 1 rupiah)", "-1 rupiah")]
    [InlineData("bulat_atas(0,0001 rupiah, 1 rupiah)", "1 rupiah")]
    [InlineData("bulat_atas(-0,5 rupiah, 1 rupiah)", "0 rupiah")]
    [InlineData("bulat_bawah(0,9999 rupiah, 1 rupiah)", "0 rupiah")]
    [InlineData("bulat_bawah(-0,5 rupiah, 1 rupiah)", "-1 rupiah")]
    [InlineData("bulat(1.499 rupiah, 1.000 rupiah)", "1.000 rupiah")]
    [InlineData("bulat(1.500 rupiah, 1.000 rupiah)", "2.000 rupiah")]
    [InlineData("bulat(-1.499 rupiah, 1.000 rupiah)", "-1.000 rupiah")]
    [InlineData("bulat(-1.500 rupiah, 1.000 rupiah)", "-2.000 rupiah")]
    [InlineData("bulat_atas(1.001 rupiah, 1.000 rupiah)", "2.000 rupiah")]
    [InlineData("bulat_atas(-1 rupiah, 1.000 rupiah)", "0 rupiah")]
    [InlineData("bulat_bawah(-1 rupiah, 1.000 rupiah)", "-1.000 rupiah")]
    [InlineData("menit_penuh(59 detik)", "0 menit")]
    [InlineData("menit_penuh(60 detik)", "1 menit")]
    [InlineData("menit_penuh(0 menit - 1 detik)", "-1 menit")]
    [InlineData("menit_berjalan(0 detik)", "0 menit")]
    [InlineData("menit_berjalan(1 detik)", "1 menit")]
    [InlineData("menit_berjalan(61 detik)", "2 menit")]
    public void Rounding_has_a_border_on_each_side_of_zero(string formula, string expected) =>
        Small.Gives(formula, expected);

    [Theory]
    [InlineData("bulan_antara(2026-01-15, 2026-02-14)", "0 bulan")]
    [InlineData("bulan_antara(2026-01-15, 2026-02-15)", "1 bulan")]
    [InlineData("bulan_antara(2026-01-31, 2026-02-27)", "0 bulan")]
    [InlineData("bulan_antara(2026-01-31, 2026-02-28)", "1 bulan")]
    [InlineData("bulan_antara(2024-02-29, 2025-02-27)", "11 bulan")]
    [InlineData("bulan_antara(2024-02-29, 2025-02-28)", "12 bulan")]
    [InlineData("bulan_antara(2026-04-07, 2026-04-07)", "0 bulan")]
    [InlineData("nomor_bulan(2026-04-07)", "4")]
    [InlineData("nomor_hari(2026-04-07)", "7")]
    [InlineData("2026-04-30 - 2026-04-01", "29 hari")]
    [InlineData("2026-01-31 + 29 hari", "2026-03-01")]
    [InlineData("14.00 - 06.30", "450 menit")]
    [InlineData("06.30 + 90 menit", "08.00")]
    [InlineData("31.00 - 21.00", "600 menit")]
    public void Dates_and_times_are_counted_as_clerks_count(string formula, string expected) =>
        Small.Gives(formula, expected);

    [Theory]
    [InlineData("hitung(masuk > 07.30)", "1 hari")]
    [InlineData("hitung(masuk <= 07.30)", "1 hari")]
    [InlineData("hitung(bukan (masuk > 07.30))", "2 hari")]
    [InlineData("hitung(masuk = masuk)", "2 hari")]
    [InlineData("hitung(masuk <> masuk)", "0 hari")]
    [InlineData("hitung(ada(masuk))", "2 hari")]
    [InlineData("hitung(bila_kosong(masuk, 09.00) > 07.30)", "2 hari")]
    [InlineData("jumlah(masuk - 07.00)", "90 menit")]
    [InlineData("jumlah(jika masuk > 07.00 maka 1 rupiah lainnya 5 rupiah)", "11 rupiah")]
    [InlineData("terbesar(masuk - 07.00)", "90 menit")]
    [InlineData("terkecil(masuk - 07.00)", "0 menit")]
    [InlineData("terbesar(pulang - 07.00)", "kosong")]
    [InlineData("jumlah(pulang - 07.00)", "0 menit")]
    [InlineData("bila_kosong(terbesar(pulang - 07.00), 5 menit)", "5 menit")]
    [InlineData("1 menit + terbesar(pulang - 07.00)", "kosong")]
    [InlineData("jumlah(tarif(masuk))", "32")]
    public void What_is_not_known_is_no_zero(string formula, string expected) =>
        Small.Gives(
            formula,
            expected,
            days: "{ masuk: \"07.00\" }, { masuk: \"08.30\" }, { status: tanpa_keterangan }",
            more: """
            tabel:
              tarif:
                untuk: waktu
                hasil: angka
                pasal: Pasal 2
                baris: { sampai 07.30: 1, lainnya: 10, kosong: 21 }
            """
        );

    [Theory]
    [InlineData("jumlah(ke(status = tanpa_keterangan))", "6 kali")]
    [InlineData("jumlah(berturut(status = tanpa_keterangan))", "4 kali")]
    [InlineData("terbesar(berturut(status = tanpa_keterangan))", "2 kali")]
    [InlineData("hitung(ke(status = tanpa_keterangan) > 2 kali)", "1 hari")]
    [InlineData("hitung(status = tanpa_keterangan)", "3 hari")]
    [InlineData("hitung(status salah satu dari (hadir, tanpa_keterangan))", "4 hari")]
    [InlineData("jumlah(tarif(ke(status = tanpa_keterangan)))", "60 rupiah")]
    public void Days_are_counted_in_their_order(string formula, string expected) =>
        Small.Gives(
            formula,
            expected,
            days: "{ kali: 2, status: tanpa_keterangan }, { status: hadir }, { status: tanpa_keterangan }",
            more: """
            tabel:
              tarif:
                untuk: kali utuh
                hasil: rupiah
                pasal: Pasal 2
                baris: { 0: 0, 1: 10, 2: 20, mulai 3: 30 }
            """
        );

    [Theory]
    [InlineData("06.30.00", "60.000 rupiah")]
    [InlineData("06.30.01", "40.000 rupiah")]
    [InlineData("07.15.00", "40.000 rupiah")]
    [InlineData("07.15.01", "0 rupiah")]
    public void A_band_ends_where_its_words_say(string arrival, string expected) =>
        Small.Gives(
            "jumlah(tarif(masuk))",
            expected,
            days: $"{{ masuk: {arrival} }}",
            more: """
            tabel:
              tarif:
                untuk: waktu
                hasil: rupiah
                pasal: Pasal 2
                baris: { sampai 06.30: 60.000, lebih dari 06.30 sampai 07.15: 40.000, lebih dari 07.15: 0 }
            """
        );

    [Theory]
    [InlineData("hitung(ke(ke(status = hadir) >= 2) >= 2)", "1 hari")]
    [InlineData("hitung(berturut(ke(status = hadir) > 1) = 2)", "1 hari")]
    public void An_occurrence_may_count_occurrences(string formula, string expected) =>
        Small.Gives(formula, expected, days: "{ kali: 3, status: hadir }");
}
