namespace Laras.Web.Access.Accounts.Outside;

/// <summary>Why somebody came back from the provider and is not in.</summary>
public enum OutsideRefusal
{
    /// <summary>Nobody here has that number, or he left, or his account is stopped: one answer for all of them.</summary>
    Unknown,

    /// <summary>The provider did not say the number.</summary>
    NoNumber,

    /// <summary>What came back does not belong to what was asked from this browser, or is not proven.</summary>
    Strange,

    /// <summary>The provider does not answer, or not as agreed.</summary>
    Away,

    /// <summary>The person turned back at the provider.</summary>
    Declined,

    TooOften,
}

/// <summary>The refusals as a word in an address and as a sentence on the page.</summary>
public static class OutsideRefusalWords
{
    /// <summary>The parameter of the sign-in page. It carries a word of ours, never a text that somebody could choose.</summary>
    public const string Parameter = "luar";

    private const string OtherWays =
        "Data Anda aman. Anda tetap bisa masuk dengan kata sandi atau kartu mulai di halaman ini.";

    public static string Word(this OutsideRefusal refusal) =>
        refusal switch
        {
            OutsideRefusal.Unknown => "belum-dikenal",
            OutsideRefusal.NoNumber => "tanpa-nomor",
            OutsideRefusal.Strange => "tidak-cocok",
            OutsideRefusal.Away => "tak-terjangkau",
            OutsideRefusal.Declined => "batal",
            OutsideRefusal.TooOften => "tunggu",
        };

    public static OutsideRefusal? Read(string? word) =>
        Enum.GetValues<OutsideRefusal>()
            .Select(refusal => (OutsideRefusal?)refusal)
            .FirstOrDefault(refusal => refusal!.Value.Word() == word);

    public static string Sentence(this OutsideRefusal refusal, string name) =>
        refusal switch
        {
            OutsideRefusal.Unknown =>
                $"Nomor yang disebut {name} belum cocok dengan pegawai yang bisa masuk di sini. {OtherWays} Kalau nomornya "
                    + "benar, tunjukkan halaman ini kepada operator unit Anda.",
            OutsideRefusal.NoNumber =>
                $"{name} tidak menyebut NIP atau nomor pegawai Anda. {OtherWays} Minta pengelola {name} melengkapinya.",
            OutsideRefusal.Strange =>
                $"Jawaban {name} tidak cocok dengan yang ditanyakan dari sini, mungkin karena terlalu lama atau terbuka di "
                    + $"tempat lain. Tekan \"Masuk dengan {name}\" sekali lagi. {OtherWays}",
            OutsideRefusal.Away => $"{name} sedang tidak terjangkau dari Laras. Coba lagi sebentar. {OtherWays}",
            OutsideRefusal.Declined => $"Anda belum jadi masuk di {name}. {OtherWays}",
            OutsideRefusal.TooOften =>
                $"Sudah beberapa kali belum jadi dari tempat ini. Tunggu beberapa menit, lalu coba lagi. {OtherWays}",
        };
}
