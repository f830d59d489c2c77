using Laras.Core.Attendance;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations;

/// <summary>
/// The facts every regulation may use without declaring them, because the program knows them for everyone.
/// What only one regulation needs, that regulation declares itself under <c>fakta</c>.
/// </summary>
public static class FactVocabulary
{
    /// <summary>The words a regulation uses for <see cref="DayStatus"/>, in the order of the enum.</summary>
    public static readonly IReadOnlyList<string> StatusWords =
    [
        "libur",
        "hadir",
        "tanpa_keterangan",
        "perlu_penjelasan",
        "belum",
        "sakit",
        "sakit_tanpa_surat",
        "izin",
        "izin_setengah_hari",
        "cuti_tahunan",
        "cuti_besar",
        "cuti_melahirkan",
        "cuti_alasan_penting",
        "cuti_di_luar_tanggungan",
        "dinas_luar",
        "diklat",
        "tugas_belajar",
        "dibebaskan",
    ];

    /// <summary>The words for <see cref="Employees.EmploymentKind"/>, in the order of the enum.</summary>
    public static readonly IReadOnlyList<string> EmploymentWords =
    [
        "pns",
        "cpns",
        "pppk",
        "pppk_paruh_waktu",
        "non_asn",
    ];

    private static readonly string[] Weekdays = ["minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"];

    public static IReadOnlyList<FactDefinition> All { get; } =
    [
        Day("tanggal", Measure.Date),
        Day("nama_hari", Measure.Choice(Weekdays)),
        Day("status", Measure.Choice(StatusWords)),
        Day("masuk", Measure.Clock, empty: true, words: "jam masuk tercatat"),
        Day("pulang", Measure.Clock, empty: true, words: "jam pulang tercatat"),
        Day("jadwal_masuk", Measure.Clock, empty: true, words: "jam masuk menurut jadwal"),
        Day("jadwal_pulang", Measure.Clock, empty: true, words: "jam pulang menurut jadwal"),
        Day("menit_jadwal", Measure.Duration, whole: true, fallback: 0, words: "lama kerja menurut jadwal"),
        Day("jenis_jadwal", Measure.Choice(["lima_hari", "enam_hari", "shift"]), fallback: 0),
        Day("ramadan", Measure.Truth, fallback: 0),
        Day("apel", Measure.Choice(["tidak_ada", "ikut", "tidak_ikut", "berhalangan"]), fallback: 0),
        Day("istirahat_keluar", Measure.Clock, empty: true),
        Day("istirahat_kembali", Measure.Clock, empty: true),
        Day("gangguan", Measure.Truth, fallback: 0, words: "gangguan yang dinyatakan"),
        Month("awal_bulan", Measure.Date),
        Month("akhir_bulan", Measure.Date),
        Month("hari_kerja", Measure.Days, whole: true),
        Month("hari_kalender", Measure.Days, whole: true),
        Month("jenis_pegawai", Measure.Choice(EmploymentWords), fallback: 0),
        Month("golongan", Measure.Choice(["tanpa", "I", "II", "III", "IV"]), fallback: 0),
        Month("golongan_pppk", Measure.Number, whole: true, fallback: 0),
        Month("kelas_jabatan", Measure.Number, whole: true, fallback: 0),
        Month("jenis_jabatan", Measure.Choice(["pelaksana", "fungsional", "struktural"]), fallback: 0),
        Month("jenis_unit", Measure.Choice(UnitWords), fallback: 0),
        Month("mulai_bertugas", Measure.Date, empty: true, words: "tanggal mulai bertugas"),
        Month("pagu", Measure.Rupiah, words: "pagu TPP"),
        Month("gaji", Measure.Rupiah, words: "gaji bulan itu"),
        Month("nilai_kegiatan", Measure.Percent, work: true),
        Month("menit_kegiatan", Measure.Duration, whole: true, work: true),
        Month("nilai_perilaku", Measure.Percent, work: true),
        Month("nilai_skp", Measure.Percent, work: true, words: "nilai SKP"),
        Month(
            "predikat",
            Measure.Choice(["belum_ada", "sangat_kurang", "kurang", "butuh_perbaikan", "baik", "sangat_baik"]),
            fallback: 0
        ),
    ];

    public static FactDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    private static readonly Dictionary<string, FactDefinition> ByName = All.ToDictionary(
        fact => fact.Name,
        StringComparer.Ordinal
    );

    private static string[] UnitWords =>
        ["opd", "bagian", "sekolah", "puskesmas", "rumah_sakit", "kecamatan", "kelurahan"];

    private static FactDefinition Day(
        string name,
        Measure measure,
        bool whole = false,
        bool empty = false,
        decimal? fallback = null,
        string? words = null
    ) => Define(name, measure, Level.Day, whole, empty, fallback, words, work: false);

    private static FactDefinition Month(
        string name,
        Measure measure,
        bool whole = false,
        bool empty = false,
        decimal? fallback = null,
        string? words = null,
        bool work = false
    ) => Define(name, measure, Level.Month, whole, empty, fallback, words, work);

    private static FactDefinition Define(
        string name,
        Measure measure,
        Level level,
        bool whole,
        bool empty,
        decimal? fallback,
        string? words,
        bool work
    ) =>
        new()
        {
            Name = name,
            Words = words ?? name.Replace('_', ' '),
            Measure = measure,
            Level = level,
            Wholeness = Reading.FactReader.WholenessOf(measure, whole),
            MayBeEmpty = empty,
            Default = fallback,
            IsWork = work,
        };
}
