namespace Laras.Core.Devices;

/// <summary>The word for the way a machine recognised a person, from the code it wrote.</summary>
public static class Verification
{
    public static string Word(int? verify) =>
        verify switch
        {
            null or 0 => "cara tidak dicatat",
            1 => "sidik jari",
            2 => "nomor PIN",
            3 => "kata sandi",
            4 => "kartu",
            >= 5 and <= 14 => "gabungan beberapa cara",
            15 => "wajah",
            >= 16 and <= 20 => "wajah dan cara lain",
            >= 21 and <= 24 => "pembuluh darah jari",
            >= 25 and <= 29 => "telapak tangan",
            _ => "cara lain",
        };

    /// <summary><c>sidik jari, mesin 2</c>: what speaks for a tap, in one phrase.</summary>
    public static string Evidence(int? verify, string? device) =>
        string.IsNullOrEmpty(device) ? Word(verify) : $"{Word(verify)}, mesin {device}";
}
