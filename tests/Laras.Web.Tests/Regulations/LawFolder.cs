namespace Laras.Web.Tests.Regulations;

/// <summary>A folder of regulations for one test: small ones that pay a share of the ceiling.</summary>
internal sealed class LawFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("laras-aturan-").FullName;

    public LawFolder Add(
        string region,
        string name,
        string title = "Tambahan Penghasilan",
        string formula = "pagu x nilai_kegiatan",
        string expected = "900.000"
    )
    {
        foreach (var (file, text) in Files(title, formula, expected))
        {
            var path = Path.Combine(Root, region, name, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return this;
    }

    public static Dictionary<string, string> Files(
        string title = "Tambahan Penghasilan",
        string formula = "pagu x nilai_kegiatan",
        string expected = "900.000"
    ) =>
        new(StringComparer.Ordinal)
        {
            ["perbup.yaml"] = $"""
                nomor: Perbup 1/2020
                judul: "{title}"
                daerah: Kabupaten Lain (contoh)
                berlaku_sejak: 2020-01-01
                bukti: contoh
                """,
            ["1-bayar.yaml"] = $$"""
                bab: Bayaran
                bulan:
                  bayaran:
                    ialah: {{formula}}
                    bulatkan: ke rupiah terdekat
                    pasal: Pasal 2 ayat (1)
                slip:
                  - { baris: Diterima, nilai: bayaran, sebagai: diterima }
                """,
            ["kasus/01.yaml"] = $$"""
                kasus: Sembilan puluh persen
                fakta: { pagu: 1.000.000 rupiah, nilai_kegiatan: 90 persen }
                hasil: { Diterima: {{expected}} rupiah }
                """,
        };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
