namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>What a PIN must be: six digits, and none of those that a thief tries first.</summary>
public static class PinRules
{
    public const int Length = 6;

    public static IReadOnlyList<string> Problems(string? pin, PersonalWords about)
    {
        ArgumentNullException.ThrowIfNull(about);
        if (pin is not { Length: Length } || !pin.All(char.IsAsciiDigit))
        {
            return [$"PIN terdiri atas {Length} angka."];
        }

        List<string> problems = [];
        if (EasyRuns.Is(pin))
        {
            problems.Add("PIN ini angka yang berurutan atau berulang.");
        }

        if (about.IsBirthDate(pin))
        {
            problems.Add("PIN ini tanggal lahir Anda.");
        }

        if (about.IsPartOfNumber(pin))
        {
            problems.Add("PIN ini bagian dari NIP atau nomor pegawai Anda.");
        }

        return problems.Count == 0 ? [] : [.. problems, "Pilih enam angka lain yang hanya Anda yang tahu."];
    }
}
