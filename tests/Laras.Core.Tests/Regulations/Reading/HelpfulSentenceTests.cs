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
}
