using Laras.Core.Regulations;
using Laras.Core.Regulations.Language;
using Laras.Core.Regulations.Showing;

namespace Laras.Web.Regulations.Showing;

/// <summary>Where a fact comes from, so that an office knows what it has to bring before a month can be calculated.</summary>
public sealed record FactOrigin(string Words, string WhenMissing)
{
    /// <summary>What the program knows for everybody from taps, schedules, calendar and placements.</summary>
    private static readonly HashSet<string> Recorded = new(StringComparer.Ordinal)
    {
        "tanggal",
        "nama_hari",
        "status",
        "masuk",
        "pulang",
        "jadwal_masuk",
        "jadwal_pulang",
        "menit_jadwal",
        "jenis_jadwal",
        "ramadan",
        "awal_bulan",
        "akhir_bulan",
        "hari_kerja",
        "hari_kalender",
        "jenis_pegawai",
        "golongan",
        "golongan_pppk",
        "kelas_jabatan",
        "jenis_jabatan",
        "jenis_unit",
        "mulai_bertugas",
    };

    public static IReadOnlyCollection<string> RecordedNames => Recorded;

    public static FactOrigin Of(FactDefinition fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(WordsOf(fact), MissingOf(fact));
    }

    private static string WordsOf(FactDefinition fact) =>
        fact switch
        {
            { IsCarry: true } => "dibawa dari bulan sebelumnya",
            _ when Recorded.Contains(fact.Name) => "tercatat",
            { Level: Level.Day } => "belum dicatat program",
            _ => "diimpor",
        };

    private static string MissingOf(FactDefinition fact) =>
        fact switch
        {
            { Default: { } stored } => $"bawaan: {Quantities.Words(stored, fact.Measure)}",
            { MayBeEmpty: true } => "boleh kosong",
            _ => "harus ada",
        };
}
