using Laras.Core;

namespace Laras.Web.Imports;

/// <summary>What the desk calls each kind of file.</summary>
public static class KindWords
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["unit"] = "Unit kerja",
        ["pola"] = "Pola kerja",
        ["libur"] = "Hari libur",
        ["ramadan"] = "Ramadan",
        ["jabatan"] = "Jabatan",
        ["pegawai"] = "Pegawai",
        ["penempatan"] = "Riwayat penempatan",
        ["status"] = "Riwayat status",
        ["plt"] = "Plt dan Plh",
        ["jadwal"] = "Jadwal giliran",
        ["cuti"] = "Cuti dan dinas",
        ["nilai"] = "Nilai bulanan",
        ["pin"] = "PIN mesin",
        ["peran"] = "Peran",
        ["kertas"] = "Lembar kertas",
        ["absen"] = "Berkas mesin",
    };

    public static string Name(string kind) => Names.GetValueOrDefault(kind, kind);

    /// <summary>One sentence on what it brings in.</summary>
    public static string Sentence(Importer importer)
    {
        ArgumentNullException.ThrowIfNull(importer);
        return importer.IsTable
            ? $"{char.ToUpperInvariant(importer.Title[0])}{importer.Title[1..]}."
            : "Catatan mesin absen: dari flashdisk, dari awan, atau dari program lama.";
    }

    /// <summary><c>4 Mei 2026 07.42</c>, on the wall of the region's offices.</summary>
    public static string Moment(DateTime utc, Zone zone)
    {
        var local = zone.ToLocal(utc);
        return $"{Indonesian.LongDate(DateOnly.FromDateTime(local))} {Indonesian.HourMinute(TimeOnly.FromDateTime(local))}";
    }

    /// <summary><c>297 baris</c>.</summary>
    public static string Rows(long count) => $"{Indonesian.Grouped(count)} baris";

    /// <summary>Enough of a SHA-256 to tell two files apart when read aloud.</summary>
    public static string Short(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        const int letters = 12;
        return sha256.Length > letters ? sha256[..letters] : sha256;
    }
}
