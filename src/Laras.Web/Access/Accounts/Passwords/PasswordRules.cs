namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>What a password must be: long enough, and none of those that a colleague would try first. Any character is welcome.</summary>
public static class PasswordRules
{
    public const int LengthMin = 8;
    public const int LengthMax = 128;

    /// <summary>Every reason why this password is not taken, in Indonesian; none when it is.</summary>
    public static IReadOnlyList<string> Problems(string? password, PersonalWords about)
    {
        ArgumentNullException.ThrowIfNull(about);
        var given = password ?? "";
        if (given.Length < LengthMin)
        {
            return
            [
                $"Kata sandi paling sedikit {LengthMin} karakter. Kalimat pendek yang mudah Anda ingat juga boleh.",
            ];
        }

        if (given.Length > LengthMax)
        {
            return [$"Kata sandi paling banyak {LengthMax} karakter. Ambil sebagian saja dari kalimat itu."];
        }

        var folded = Folding.Of(given);
        List<string> problems = [];
        if (about.IsPartOfNumber(given))
        {
            problems.Add("Kata sandi ini bagian dari NIP atau nomor pegawai Anda, yang diketahui banyak orang.");
        }

        if (about.IsBirthDate(given))
        {
            problems.Add("Kata sandi ini memuat tanggal lahir Anda tanpa banyak tambahan.");
        }

        if (about.IsNameWithDigits(folded))
        {
            problems.Add("Kata sandi ini nama Anda dengan sedikit angka.");
        }

        if (about.IsRegionWithDigits(folded))
        {
            problems.Add("Kata sandi ini nama daerah dengan sedikit angka.");
        }

        if (EasyRuns.Is(given))
        {
            problems.Add("Kata sandi ini deretan angka, huruf, atau tombol yang berurutan.");
        }

        if (OftenChosen.Contains(folded))
        {
            problems.Add("Kata sandi ini termasuk yang paling sering dipakai orang.");
        }

        return problems.Count == 0
            ? []
            :
            [
                .. problems,
                "Pilih yang lain, misalnya tiga kata yang tidak berhubungan. Kata sandi lama, bila ada, masih berlaku.",
            ];
    }
}
