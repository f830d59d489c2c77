using Laras.Web.Regulations;

namespace Laras.Web.Tests.Regulations;

/// <summary>The demonstration Perbup, and small ones written for a test into a folder of its own.</summary>
internal static class RegulationFolders
{
    public static string NusaLaras => Path.Combine(Root, "regulations", "contoh-nusa-laras", "perbup-12-2026");

    /// <summary>A flat amount, less a fine for each day of absence in the year so far; counts absences over the year.</summary>
    public static RegulationFolder Flat(long amount, string expected = "") =>
        RegulationFolder.Parse("perbup-rata", FlatFiles(amount, expected));

    public static string WriteFlat(string folder, long amount, string expected = "")
    {
        foreach (var (name, text) in FlatFiles(amount, expected))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return folder;
    }

    private static Dictionary<string, string> FlatFiles(long amount, string expected) =>
        new()
        {
            ["perbup.yaml"] = """
                nomor: Perbup 99/2026
                judul: TPP rata
                daerah: Kabupaten Contoh
                zona: WITA
                berlaku_sejak: 2026-02-01
                bukti: contoh
                """,
            ["1-rata.yaml"] = $$"""
                bab: Rata
                nilai:
                  jumlah_rata: { nilai: {{amount}} rupiah, pasal: Pasal 2 }
                  denda: { nilai: 1000 rupiah per hari, pasal: Pasal 3 }
                bulan:
                  hari_alpa: { ialah: "hitung(status = tanpa_keterangan)", pasal: Pasal 3 }
                  dibayar: { ialah: "jumlah_rata - denda x hari_alpa_setahun", paling_sedikit: 0 rupiah, pasal: Pasal 3 }
                tahun:
                  hari_alpa_setahun: { ialah: jumlah(hari_alpa), pasal: Pasal 4 }
                slip:
                  - { baris: Diterima, nilai: dibayar, sebagai: diterima }
                """,
            ["kasus/01.yaml"] = $$"""
                kasus: Sehari tanpa keterangan
                hari:
                  - { status: tanpa_keterangan }
                hasil: { Diterima: {{(expected.Length > 0 ? expected : $"{amount - 1000}")}} rupiah }
                """,
        };

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Laras.slnx")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The repository root was not found.");
            }

            return folder.FullName;
        }
    }
}
