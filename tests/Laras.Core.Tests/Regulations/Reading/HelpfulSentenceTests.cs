using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>Where a writer goes wrong, one sentence says what to write instead, and nothing follows from it.</summary>
public sealed class HelpfulSentenceTests
{
    [Fact]
    public void A_table_looked_up_with_a_formula_is_told_to_name_the_unit() =>
        Assert.Contains(
            "\"menit_terlambat\" adalah rumus. Pada \"untuk\" tulis satuannya, misalnya \"menit utuh\", lalu pakai tabel ini dengan menit_terlambat di dalam kurung.",
            Draft.Problems(
                """
                tabel:
                  tarif: { untuk: menit_terlambat, hasil: rupiah, pasal: Pasal 1, baris: { lainnya: 0 } }
                hari:
                  menit_terlambat: { ialah: menit_penuh(masuk - jadwal_masuk), pasal: Pasal 1 }
                """
            )
        );

    [Fact]
    public void Rows_written_as_a_list_are_told_the_form_of_a_row() =>
        Assert.Contains(
            "Baris tabel tarif ditulis \"kunci: nilai\", satu baris satu kunci, misalnya \"mulai 1 sampai 30 menit: 0,5\".",
            Draft.Problems(
                """
                tabel:
                  tarif: { untuk: menit, hasil: rupiah, pasal: Pasal 1, baris: [{ dari: 1, sampai: 30, nilai: 5 }] }
                """
            )
        );

    [Fact]
    public void A_clock_with_a_zone_is_told_where_the_zone_belongs() =>
        Assert.Equal(
            ["Zona waktu cukup ditulis sekali di halaman depan, misalnya \"zona: WITA\"."],
            Draft.Problems("nilai:\n  jam_masuk: { nilai: 07.15 WITA, pasal: Pasal 1 }")
        );

    [Fact]
    public void A_paid_line_that_cannot_be_read_is_not_called_missing_as_well() =>
        Assert.Equal(
            ["Nama \"pagu_penuh\" belum dikenal."],
            Draft.Problems("bab: Kosong", "bulan:\n  diterima: { ialah: pagu_penuh, pasal: Pasal 9 }")
        );

    [Theory]
    [InlineData("sum(masuk)", "\"sum(…)\" belum dikenal sebagai fungsi atau tabel. Di sini ditulis jumlah(…).")]
    [InlineData("jumlah menit_jadwal", "Tulis jumlah(menit_jadwal), dengan kurung.")]
    [InlineData("hitung(status = tanpa keterangan)", "Bila maksudnya satu nama, tulis tanpa_keterangan.")]
    [InlineData("pagu jika ramadan", "Syarat ditulis di depan: jika … maka … lainnya ….")]
    [InlineData("jika (ramadan, 1, 0)", "Syarat ditulis \"jika … maka … lainnya …\", tanpa kurung dan koma.")]
    [InlineData("jumlah(status = hadir)", "Banyaknya hari dihitung dengan hitung(…).")]
    [InlineData("pagu x 50%", "Dasar persen ditulis dengan \"dari\". Di sini: 50 persen dari pagu.")]
    [InlineData("bulan = 12", "Nomor bulan ditulis nomor_bulan(awal_bulan).")]
    public void A_formula_from_elsewhere_is_told_how_it_is_written_here(string formula, string end) =>
        Assert.EndsWith(
            end,
            Assert.Single(Draft.Problems($"bulan:\n  contoh: {{ ialah: \"{formula}\", pasal: Pasal 1 }}")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_comma_that_breaks_a_value_is_told_to_be_quoted() =>
        Assert.Contains(
            "Koma di dalam { } memutus isi pada nilai target: \"5 jam\" terbaca sebagai kunci. Beri isi itu tanda kutip, misalnya \"112,5 jam\".",
            Draft.Problems("nilai:\n  target: { nilai: 112,5 jam, pasal: Pasal 1 }")
        );

    [Fact]
    public void A_formula_without_keys_is_told_once() =>
        Assert.Equal(
            ["bruto harus ditulis dengan kunci, misalnya { ialah: …, pasal: Pasal 1 }."],
            Draft.Problems("bulan:\n  bruto: pagu")
        );

    [Fact]
    public void An_unknown_unit_is_told_where_units_are_declared() =>
        Assert.Equal(
            [
                "Satuan \"dokumen\" belum dikenal. Satuan sendiri ditulis di halaman depan, misalnya \"satuan: [dokumen]\".",
            ],
            Draft.Problems("fakta:\n  berkas: { satuan: dokumen }")
        );

    [Fact]
    public void A_band_that_is_no_number_is_told_once() =>
        Assert.Equal(
            [
                "Rentang \"TL1\" pada tabel tarif belum terbaca. Contoh: \"lebih dari 30 sampai 60 menit\", \"mulai 91 menit\", \"kurang dari 10\".",
            ],
            Draft.Problems("tabel:\n  tarif: { untuk: menit, hasil: rupiah, pasal: Pasal 1, baris: { TL1: 5 } }")
        );
}
