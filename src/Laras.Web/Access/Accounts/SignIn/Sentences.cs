namespace Laras.Web.Access.Accounts.SignIn;

/// <summary>What the door says to those it does not let in: never which half was wrong, always what to do next.</summary>
internal static class Sentences
{
    public const string Wrong =
        "Nomor atau kata sandinya belum cocok. Periksa huruf besar dan kecilnya, lalu coba lagi. Kalau lupa, minta kartu "
        + "mulai baru kepada operator unit Anda.";

    public static string Of(CheckPassword.Answer answer) =>
        answer is CheckPassword.Answer.Wait(var wait) ? Wait(wait) : Wrong;

    public static string Wait(TimeSpan wait) =>
        $"Sudah beberapa kali belum cocok dari tempat ini. Tunggu {InWords(wait)}, lalu coba lagi. Data Anda aman, dan "
        + "dari HP yang sudah terikat Anda tetap bisa masuk.";

    private static string InWords(TimeSpan wait) =>
        wait < TimeSpan.FromMinutes(1)
            ? $"{Math.Ceiling(wait.TotalSeconds):0} detik"
            : $"{Math.Ceiling(wait.TotalMinutes):0} menit";
}
