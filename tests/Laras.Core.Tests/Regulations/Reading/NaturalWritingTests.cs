using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>What a legal officer writes without having read a manual, and what it means.</summary>
public sealed class NaturalWritingTests
{
    [Theory]
    [InlineData("menit_kegiatan lebih dari 30 menit", "30 menit", "tidak")]
    [InlineData("menit_kegiatan lebih dari 30 menit", "31 menit", "ya")]
    [InlineData("menit_kegiatan kurang dari 30 menit", "30 menit", "tidak")]
    [InlineData("menit_kegiatan paling sedikit 30 menit", "30 menit", "ya")]
    [InlineData("menit_kegiatan paling banyak 30 menit", "31 menit", "tidak")]
    [InlineData("menit_kegiatan sama dengan 30 menit", "30 menit", "ya")]
    [InlineData("menit_kegiatan tidak sama dengan 30 menit", "30 menit", "tidak")]
    [InlineData("menit_kegiatan >= 7 jam 30 menit", "450 menit", "ya")]
    [InlineData("menit_kegiatan >= 7 jam 30 menit", "449 menit", "tidak")]
    [InlineData("jenis_pegawai adalah pns dan tidak (menit_kegiatan > 0 menit)", "0 menit", "ya")]
    [InlineData("jenis_pegawai bukan cpns", "0 menit", "ya")]
    [InlineData("jenis_pegawai bukan salah satu dari (cpns, pppk)", "0 menit", "ya")]
    [InlineData("jenis_pegawai = \\\"pns\\\"", "0 menit", "ya")]
    [InlineData("mulai_bertugas = kosong", "0 menit", "ya")]
    [InlineData("menit_kegiatan antara 10 menit dan 20 menit", "20 menit", "ya")]
    [InlineData("menit_kegiatan antara 10 menit dan 20 menit", "21 menit", "tidak")]
    [InlineData("menit_kegiatan >= 10 menit && menit_kegiatan <= 20 menit", "10 menit", "ya")]
    [InlineData("menit_kegiatan == 1 menit || menit_kegiatan != 2 menit", "2 menit", "tidak")]
    [InlineData("hitung(masuk setelah 07.15) = 1 hari kerja", "0 menit", "ya")]
    [InlineData("hitung(masuk sebelum 07.15) = 0 hari", "0 menit", "ya")]
    [InlineData("bulan_antara(1 Januari 2029, awal_bulan) >= 1 tahun", "0 menit", "ya")]
    [InlineData("bulan_antara(2 Januari 2029, awal_bulan) >= 1 tahun", "0 menit", "tidak")]
    [InlineData("hitung(status = hadir) < 1 minggu", "0 menit", "ya")]
    [InlineData("mulai_bertugas <> kosong", "0 menit", "tidak")]
    [InlineData("awal_bulan >= 1 Januari 2030", "0 menit", "ya")]
    [InlineData("awal_bulan < 02-01-2030", "0 menit", "ya")]
    [InlineData("jumlah(masuk - 07:15) >= 15 menit", "0 menit", "ya")]
    [InlineData("hitung(masuk > 07.15) = 1 kali", "0 menit", "ya")]
    public void A_condition_may_be_written_in_the_words_of_the_law(string condition, string minutes, string expected) =>
        Assert.Empty(
            Draft.Differences(
                $"bulan:\n  syarat: {{ ialah: \"{condition}\", pasal: Pasal 1 }}",
                $"""
                kasus: Syarat
                bulan: 2030-01
                fakta: {'{'} menit_kegiatan: {minutes} {'}'}
                hari:
                  - {'{'} masuk: "07.30" {'}'}
                hasil: {'{'} syarat: {expected} {'}'}
                """
            )
        );

    [Theory]
    [InlineData("Rp60.000", "60.000 rupiah")]
    [InlineData("Rp 60.000,-", "60.000 rupiah")]
    [InlineData("Rp. 60.000", "60.000 rupiah")]
    [InlineData("maks(Rp60.000, Rp1.000)", "60.000 rupiah")]
    [InlineData("jika bukan ada(mulai_bertugas) maka Rp1.000, selain itu Rp2.000", "1.000 rupiah")]
    [InlineData("jika ada(mulai_bertugas) maka Rp1.000 jika tidak Rp2.000", "2.000 rupiah")]
    [InlineData("(100 persen - nilai_kegiatan) dari Rp1.000", "100 rupiah")]
    [InlineData("(nilai_kegiatan + 5 persen) dari Rp1.000", "950 rupiah")]
    [InlineData("min(50 persen, nilai_kegiatan) dari Rp1.000", "500 rupiah")]
    [InlineData("bulat_bawah(1.234,9 rupiah)", "1.234 rupiah")]
    [InlineData("bulat_atas(1.234,1 rupiah)", "1.235 rupiah")]
    public void An_amount_may_be_written_the_way_people_write_money(string formula, string expected) =>
        Assert.Empty(
            Draft.Differences(
                $"bulan:\n  hasil_hitung:\n    ialah: {formula}\n    pasal: Pasal 1",
                $"kasus: Uang\nfakta: {{ nilai_kegiatan: 90 persen }}\nhasil: {{ hasil_hitung: {expected} }}"
            )
        );

    [Theory]
    [InlineData("1-30 menit", 30, 31)]
    [InlineData("1 - 30 menit", 30, 31)]
    [InlineData("1 menit - 30 menit", 30, 31)]
    [InlineData("1 s.d. 30 menit", 30, 31)]
    [InlineData("1 sampai dengan 30 menit", 30, 31)]
    [InlineData("1 sampai 30", 1, 0)]
    [InlineData(">= 91 menit", 91, 90)]
    [InlineData("91 menit ke atas", 91, 90)]
    [InlineData("91 menit atau lebih", 91, 90)]
    [InlineData("paling sedikit 91 menit", 91, 90)]
    [InlineData("> 90 menit", 91, 90)]
    [InlineData("di atas 90 menit", 91, 90)]
    [InlineData("<= 90 menit", 90, 91)]
    [InlineData("paling banyak 90 menit", 90, 91)]
    [InlineData("di bawah 7 menit", 6, 7)]
    [InlineData("31 menit sampai kurang dari 61 menit", 60, 61)]
    [InlineData("31 sampai kurang dari 61 menit", 31, 30)]
    [InlineData("31 - < 61", 60, 61)]
    [InlineData("lebih dari 30 sampai di bawah 61 menit", 31, 61)]
    public void A_row_of_a_table_may_say_its_ends_in_many_ways(string key, int inside, int outside)
    {
        var chapter = $"""
            tabel:
              tarif:
                untuk: menit utuh
                hasil: rupiah
                pasal: Pasal 1
                baris:
                  "{key}": 500
                  lainnya: 0
            bulan:
              potongan: {'{'} ialah: tarif(menit_kegiatan), pasal: Pasal 1 {'}'}
            """;

        Assert.Empty(Draft.Differences(chapter, Case(inside, 500)));
        Assert.Empty(Draft.Differences(chapter, Case(outside, 0)));

        static string Case(int minutes, int rupiah) =>
            $"kasus: Baris\nfakta: {{ menit_kegiatan: {minutes} menit }}\nhasil: {{ potongan: {rupiah} rupiah }}";
    }

    [Theory]
    [InlineData("ke ratusan rupiah", "1.300 rupiah")]
    [InlineData("ke ratusan ke bawah", "1.200 rupiah")]
    [InlineData("ke ribuan ke atas", "2.000 rupiah")]
    [InlineData("ke puluhan rupiah terdekat", "1.250 rupiah")]
    public void Rounding_knows_tens_hundreds_and_thousands_of_rupiah(string rounding, string expected) =>
        Assert.Empty(
            Draft.Differences(
                $"bulan:\n  dibulatkan: {{ ialah: 1.254 rupiah, bulatkan: {rounding}, pasal: Pasal 1 }}".Replace(
                    "1.254",
                    expected.StartsWith("1.250", StringComparison.Ordinal) ? "1.254" : "1.250",
                    StringComparison.Ordinal
                ),
                $"kasus: Bulat\nhasil: {{ dibulatkan: {expected} }}"
            )
        );

    [Fact]
    public void A_ratio_that_is_called_a_percentage_is_one() =>
        Assert.Empty(
            Draft.Differences(
                "bulan:\n  capaian: { ialah: menit_kegiatan / 8.400 menit, satuan: persen, paling_banyak: 100 persen, pasal: Pasal 1 }",
                "kasus: Capaian\nfakta: { menit_kegiatan: 7.980 menit }\nhasil: { capaian: 95 persen }"
            )
        );

    [Fact]
    public void A_case_may_use_the_units_its_regulation_declares() =>
        Assert.Empty(
            Draft.Differences(
                """
                fakta:
                  jarak: { satuan: meter, tingkat: hari, boleh_kosong: ya }
                hari:
                  di_kantor: { ialah: jarak <= 100 meter, pasal: Pasal 1 }
                """,
                "kasus: Jarak\nhari: [{ jarak: 100 meter }]\nhasil: { di_kantor: ya }"
            )
        );

    [Fact]
    public void A_common_fact_may_get_a_default_of_its_own() =>
        Assert.Empty(
            Draft.Differences(
                """
                fakta:
                  nilai_perilaku: { bawaan: 80 persen, kata: perilaku menurut atasan }
                bulan:
                  perilaku: { ialah: nilai_perilaku dari 1.000 rupiah, pasal: Pasal 1 }
                """,
                "kasus: Bawaan\nhasil: { perilaku: 800 rupiah }"
            )
        );

    [Fact]
    public void A_common_fact_keeps_its_unit() =>
        Assert.Equal(
            ["Nama \"nilai_perilaku\" sudah dipakai. Satu nama untuk satu hal."],
            Draft.Problems("fakta:\n  nilai_perilaku: { satuan: angka }")
        );

    [Theory]
    [InlineData("jumlah(menit_terlambat)", "60 menit")]
    [InlineData("hitung(menit_terlambat > 0 menit)", "2 hari")]
    [InlineData("terbesar(menit_terlambat)", "45 menit")]
    public void A_yearly_total_may_be_taken_over_days(string formula, string expected) =>
        Assert.Empty(
            Draft.Differences(
                $"""
                hari:
                  menit_terlambat: {'{'} ialah: "jika status = hadir maka menit_penuh(masuk - 07.00)", pasal: Pasal 1 {'}'}
                tahun:
                  setahun: {'{'} ialah: {formula}, pasal: Pasal 2 {'}'}
                """,
                $"kasus: Setahun\nhari: [{{ masuk: \"07.15\" }}, {{ masuk: \"07.45\" }}, {{ masuk: \"07.00\" }}]\nhasil: {{ setahun: {expected} }}"
            )
        );

    [Theory]
    [InlineData("jam", "sampai 2", "120 menit", "121 menit")]
    [InlineData("menit", "sampai 2 jam", "120 menit", "121 menit")]
    [InlineData("menit", "sampai 2", "2 menit", "3 menit")]
    public void A_bare_number_in_a_row_carries_the_unit_of_its_table(
        string unit,
        string key,
        string inside,
        string outside
    )
    {
        var chapter = $"""
            tabel:
              tarif:
                untuk: {unit}
                hasil: jam
                pasal: Pasal 1
                baris: {'{'} "{key}": 3, lainnya: 0 {'}'}
            bulan:
              lama: {'{'} ialah: tarif(menit_kegiatan), pasal: Pasal 1 {'}'}
            """;

        Assert.Empty(Draft.Differences(chapter, Case(inside, "180 menit")));
        Assert.Empty(Draft.Differences(chapter, Case(outside, "0 menit")));

        static string Case(string given, string expected) =>
            $"kasus: Satuan\nfakta: {{ menit_kegiatan: {given} }}\nhasil: {{ lama: {expected} }}";
    }

    [Theory]
    [InlineData("sakit", "200 rupiah")]
    [InlineData("izin", "200 rupiah")]
    [InlineData("hadir", "0 rupiah")]
    public void One_line_of_a_table_may_name_several_words(string status, string expected) =>
        Assert.Empty(
            Draft.Differences(
                """
                tabel:
                  tarif:
                    untuk: status
                    hasil: rupiah
                    pasal: Pasal 1
                    baris:
                      sakit, izin: 200
                      lainnya: 0
                bulan:
                  potongan: { ialah: jumlah(tarif(status)), pasal: Pasal 1 }
                """,
                $"kasus: Sakit atau izin\nhari: [{{ status: {status} }}]\nhasil: {{ potongan: {expected} }}"
            )
        );

    [Theory]
    [InlineData("cpns", "7", "800 rupiah")]
    [InlineData("cpns", "8", "700 rupiah")]
    [InlineData("pns", "7", "100 rupiah")]
    public void The_most_particular_row_of_a_table_holds(string kind, string grade, string expected) =>
        Assert.Empty(
            Draft.Differences(
                """
                tabel:
                  tarif:
                    untuk: [jenis_pegawai, kelas_jabatan]
                    hasil: rupiah
                    pasal: Pasal 1
                    baris:
                      lainnya: 100
                      cpns, lainnya: 700
                      cpns, 7: 800
                bulan:
                  pagu_kelas: { ialah: "tarif(jenis_pegawai, kelas_jabatan)", pasal: Pasal 1 }
                """,
                $"kasus: Baris\nfakta: {{ jenis_pegawai: {kind}, kelas_jabatan: {grade} }}\nhasil: {{ pagu_kelas: {expected} }}"
            )
        );
}
