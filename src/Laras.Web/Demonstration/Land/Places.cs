namespace Laras.Web.Demonstration.Land;

/// <summary>
/// Invented villages and districts: a landform and a mood. Two of them are known from the pictures.
/// </summary>
internal static class Places
{
    private static readonly (string Name, string Code)[] Landforms =
    [
        ("Bukit", "BK"),
        ("Muara", "MR"),
        ("Watu", "WT"),
        ("Pasir", "PS"),
        ("Hulu", "HL"),
        ("Pulau", "PL"),
        ("Karang", "KR"),
        ("Lembah", "LB"),
        ("Padang", "PD"),
        ("Sungai", "SG"),
        ("Kampung", "KP"),
        ("Tanjung", "TJ"),
        ("Rawa", "RW"),
        ("Telaga", "TG"),
        ("Pantai", "PT"),
        ("Simpang", "SP"),
    ];

    private static readonly (string Name, string Code)[] Moods =
    [
        ("Mekar", "MKR"),
        ("Lembayung", "LBY"),
        ("Sanggar", "SGR"),
        ("Bening", "BNG"),
        ("Lintang", "LTG"),
        ("Tenang", "TNG"),
        ("Kemuning", "KMN"),
        ("Sentosa", "STS"),
        ("Rindang", "RDG"),
        ("Damar", "DMR"),
        ("Selaras", "SLR"),
        ("Cahaya", "CHY"),
        ("Melati", "MLT"),
        ("Embun", "EMB"),
        ("Pelangi", "PLG"),
        ("Cempaka", "CPK"),
        ("Kencana", "KNC"),
        ("Bayu", "BYU"),
        ("Purnama", "PRN"),
        ("Sejati", "SJT"),
        ("Teratai", "TRT"),
        ("Nirmala", "NRM"),
        ("Gema", "GMA"),
        ("Samudra", "SMD"),
    ];

    private static readonly Place[] Pictured = [new("Tanjung Laras", "TL"), new("Teluk Laras", "TKL")];

    public static int Count { get; } = Pictured.Length + (Landforms.Length * Moods.Length);

    public static Place At(int index)
    {
        if (index < Pictured.Length)
        {
            return Pictured[index];
        }

        // Walking the moods with a stride keeps neighbours in the list from sharing one.
        const int stride = 5;
        var number = index - Pictured.Length;
        var landform = number % Landforms.Length;
        var mood = Moods[((number / Landforms.Length) + (stride * landform)) % Moods.Length];
        return new($"{Landforms[landform].Name} {mood.Name}", Landforms[landform].Code + mood.Code);
    }

    internal readonly record struct Place(string Name, string Code);
}
