namespace Laras.Web.Demonstration.Land;

/// <summary>The rooms of the hospital, each with its own head and its own roster.</summary>
internal static class Wards
{
    private static readonly (string Name, string Code)[] Named =
    [
        ("Instalasi Gawat Darurat", "IGD"),
        ("Ruang Rawat Inap Anggrek", "ANGGREK"),
        ("Ruang Rawat Inap Melati", "MELATI"),
        ("Ruang Rawat Inap Mawar", "MAWAR"),
        ("Ruang Rawat Inap Teratai", "TERATAI"),
        ("Ruang Rawat Inap Kenanga", "KENANGA"),
        ("Ruang Rawat Inap Dahlia", "DAHLIA"),
        ("Ruang Bersalin", "VK"),
        ("Ruang Perinatologi", "PERINA"),
        ("Ruang Perawatan Intensif", "ICU"),
        ("Instalasi Bedah Sentral", "IBS"),
        ("Instalasi Farmasi", "FARMASI"),
        ("Instalasi Laboratorium", "LAB"),
        ("Instalasi Radiologi", "RAD"),
        ("Instalasi Gizi", "GIZI"),
        ("Ruang Hemodialisa", "HD"),
        ("Ruang Rawat Anak", "ANAK"),
        ("Ruang Isolasi", "ISOLASI"),
        ("Ruang Rawat Inap Cempaka", "CEMPAKA"),
        ("Ruang Rawat Inap Flamboyan", "FLAMBOYAN"),
    ];

    public static (string Name, string Code) At(int index)
    {
        var (name, code) = Named[index % Named.Length];
        var round = index / Named.Length;
        return round == 0 ? (name, code) : ($"{name} {round + 1}", $"{code}{round + 1}");
    }
}
