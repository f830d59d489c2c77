using Laras.Core.Regulations;
using Laras.Web.Regulations;

namespace Laras.Core.Tests.Tpp;

/// <summary>A regulation that pays nothing sensible but reads every fact the program fills.</summary>
internal static class EveryFact
{
    public static Regulation Regulation { get; } = Read();

    private static Regulation Read()
    {
        var folder = RegulationFolder.Parse(
            "contoh",
            new Dictionary<string, string>
            {
                ["perbup.yaml"] = """
                nomor: Perbup 1/2026
                judul: Membaca semua fakta
                daerah: Kabupaten Contoh
                zona: WITA
                berlaku_sejak: 2026-01-01
                bukti: contoh
                """,
                ["1-semua.yaml"] = """
                bab: Semua
                hari:
                  terlambat: { ialah: "jika status = hadir maka maks(0 menit, menit_penuh(masuk - jadwal_masuk))", pasal: Pasal 1 }
                  cepat: { ialah: "jika status = hadir maka maks(0 menit, menit_penuh(jadwal_pulang - pulang))", pasal: Pasal 1 }
                  khusus: { ialah: "jika (jenis_jadwal = shift atau ramadan) dan nama_hari = senin dan tanggal >= awal_bulan maka 1 menit", pasal: Pasal 1 }
                bulan:
                  seluruhnya: { ialah: "jumlah(terlambat) + jumlah(cepat) + jumlah(khusus) + jumlah(menit_jadwal)", pasal: Pasal 1 }
                  pangkat: { ialah: "jika golongan = III dan golongan_pppk = 0 dan kelas_jabatan > 0 dan jenis_jabatan = fungsional dan jenis_unit = sekolah dan jenis_pegawai = pns maka 1 rupiah", pasal: Pasal 1 }
                  lama: { ialah: "jika ada(mulai_bertugas) dan akhir_bulan > awal_bulan dan hari_kerja < hari_kalender maka 1 rupiah", pasal: Pasal 1 }
                  dibayar: { ialah: "pangkat + lama + (jika seluruhnya > 0 menit maka pagu x nilai_perilaku)", bulatkan: ke rupiah terdekat, pasal: Pasal 1 }
                  alpa: { ialah: "hitung(status = tanpa_keterangan) x 1 rupiah", pasal: Pasal 1 }
                tahun:
                  alpa_setahun: { ialah: jumlah(alpa), pasal: Pasal 2 }
                slip:
                  - { baris: Diterima, nilai: dibayar, sebagai: diterima }
                """,
            }
        );
        return folder.Regulation
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, folder.Problems));
    }
}
