using System.Text.RegularExpressions;

namespace Laras.Web.Audit;

/// <summary>The name of a stored field in the words of the field; a name that has none is taken apart into its words.</summary>
internal static partial class FieldName
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Id"] = "nomor catatan",
        ["Name"] = "nama",
        ["Nip"] = "NIP",
        ["LocalId"] = "nomor lokal",
        ["Kind"] = "jenis",
        ["Grade"] = "golongan",
        ["Unit"] = "unit",
        ["UnitId"] = "unit",
        ["Post"] = "jabatan",
        ["PostClass"] = "kelas jabatan",
        ["PostKind"] = "jenis jabatan",
        ["SupervisorId"] = "atasan",
        ["Supervisor"] = "atasan",
        ["WorkPattern"] = "pola kerja",
        ["EmployeeId"] = "pegawai",
        ["Employee"] = "pegawai",
        ["Role"] = "peran",
        ["Letter"] = "surat",
        ["From"] = "sejak",
        ["To"] = "sampai",
        ["Date"] = "tanggal",
        ["MonthKey"] = "bulan",
        ["Month"] = "bulan",
        ["Reason"] = "alasan",
        ["Status"] = "status",
        ["State"] = "keadaan",
        ["CameAt"] = "jam datang (detik)",
        ["LeftAt"] = "jam pulang (detik)",
        ["WithoutTap"] = "ketukan yang tidak diakui",
        ["Text"] = "teks",
        ["Value"] = "nilai",
        ["Net"] = "diterima (Rp)",
        ["Ceiling"] = "pagu (Rp)",
        ["Amount"] = "jumlah (Rp)",
        ["Lines"] = "baris",
        ["Rows"] = "baris",
        ["Files"] = "berkas",
        ["Sha256"] = "sidik",
        ["Hash"] = "sidik",
        ["InputHash"] = "sidik fakta",
        ["RegulationHash"] = "sidik aturan",
        ["ResultHash"] = "sidik hasil",
        ["RunId"] = "perhitungan",
        ["Hitungan"] = "perhitungan",
        ["Naskah"] = "sidik aturan",
        ["Hasil"] = "sidik hasil",
    };

    public static string Of(string name) =>
        Words.TryGetValue(name, out var word)
            ? word
            : Parts().Replace(name.Replace('_', ' '), part => " " + part.Value.ToLowerInvariant()).Trim();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|^[A-Z](?=[a-z])")]
    private static partial Regex Parts();
}
