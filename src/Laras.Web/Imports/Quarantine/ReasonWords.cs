using Laras.Web.Devices;

namespace Laras.Web.Imports.Quarantine;

/// <summary>A few words for each cause of waiting; the sentence of a row says the rest.</summary>
public static class ReasonWords
{
    public const string PinWithoutOwner = MachineTap.Unmapped;

    private static readonly Dictionary<string, string> Titles = new()
    {
        [PinWithoutOwner] = "PIN belum punya pemilik",
        ["truncated_tail"] = "Baris terakhir terpotong",
        ["unknown_separator"] = "Kolom tidak dipisahkan tab",
        ["date_format_ambiguous"] = "Hari dan bulan dapat tertukar",
        ["invalid_date"] = "Tanggal tidak ada",
        ["invalid_time"] = "Jam tidak ada",
        ["device_clock_reset"] = "Jam mesin kembali ke awal",
        ["future_date"] = "Hari yang belum tiba",
        ["pin_empty"] = "PIN kosong",
        ["pin_zero"] = "PIN nol",
        ["pin_charset"] = "PIN bertanda asing",
        ["pin_too_long"] = "PIN terlalu panjang",
        ["pin_taken"] = "PIN sudah milik orang lain",
        ["nul_bytes"] = "Bagian kosong",
        ["not_a_row"] = "Bukan catatan mesin",
        ["number_unreadable"] = "Angka tidak terbaca",
        ["markup_refused"] = "Perintah XML",
        ["line_too_long"] = "Baris terlalu panjang",
        ["too_many_unreadable"] = "Sisa berkas tidak dibaca",
        ["column_count"] = "Jumlah kolom berbeda",
        ["rekap_saja"] = "Rekap program lain",
        ["cell_empty"] = "Kolom kosong",
        ["cell_formula"] = "Rumus, bukan teks",
        ["cell_too_long"] = "Isi sel terlalu panjang",
        ["cell_unreadable"] = "Isi sel tidak terbaca",
        ["date_unreadable"] = "Tanggal tidak terbaca",
        ["time_unreadable"] = "Jam tidak terbaca",
        ["month_unreadable"] = "Bulan tidak terbaca",
        ["dates_reversed"] = "Tanggal terbalik",
        ["dates_too_far"] = "Rentang terlalu panjang",
        ["word_unknown"] = "Kata tidak dikenal",
        ["nip_unreadable"] = "NIP tidak terbaca",
        ["number_missing"] = "Tanpa NIP dan nomor lokal",
        ["employee_unknown"] = "Pegawai belum dikenal",
        ["supervisor_unknown"] = "Atasan belum dikenal",
        ["supervisor_self"] = "Atasan diri sendiri",
        ["superior_unknown"] = "Jabatan atasan belum dikenal",
        ["post_unknown"] = "Jabatan belum dikenal",
        ["post_elsewhere"] = "Jabatan di unit lain",
        ["post_circle"] = "Jabatan atasan berputar",
        ["nik_taken"] = "NIK sudah tercatat",
        ["nik_without_key"] = "Kunci NIK belum diatur",
        ["cpns_start_differs"] = "TMT CPNS berbeda dengan NIP",
        ["history_overlaps"] = "Riwayat bertumpuk",
        ["acting_refused"] = "Plt atau Plh belum dapat dicatat",
        ["unit_unknown"] = "Unit belum dikenal",
        ["unit_ambiguous"] = "Unit bernama sama",
        ["unit_circle"] = "Induk unit berputar",
        ["parent_unknown"] = "Induk unit belum dikenal",
        ["pattern_unknown"] = "Pola kerja belum dikenal",
        ["grade_unknown"] = "Golongan tidak dikenal",
        ["two_people"] = "Nomor milik dua orang",
        ["row_repeated"] = "Baris kembar",
        ["not_active"] = "Pegawai tidak aktif",
        ["placement_missing"] = "Belum ditempatkan",
        ["paper_without_time"] = "Lembar tanpa jam",
        ["absence_overlaps"] = "Cuti bertumpuk",
        ["period_overlaps"] = "Masa bertumpuk",
        ["fact_name"] = "Nama fakta tidak dikenal",
    };

    public static string Title(string code) => Titles.GetValueOrDefault(code, "Perlu dilihat orang");
}
