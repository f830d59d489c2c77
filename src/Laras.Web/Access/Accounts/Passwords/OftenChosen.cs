using System.Collections.Frozen;

namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>
/// The passwords that are tried first in an Indonesian office: everyday words, alone or with one of the usual endings.
/// The list is made by rule, so it is short to read and needs no file from elsewhere.
/// </summary>
internal static class OftenChosen
{
    private static readonly string[] Words =
    [
        .. "password passwordku katasandi sandiku rahasia rahasiaku admin administrator operator pegawai absensi".Split(
            ' '
        ),
        .. "bismillah alhamdulillah assalamualaikum subhanallah allahuakbar insyaallah muhammad".Split(' '),
        .. "indonesia merdeka garuda pancasila bupati sekda dinas kantor sekolah guru puskesmas".Split(' '),
        .. "sayang sayangku cintaku keluarga keluargaku anakku istriku suamiku ibuku bapakku mamaku".Split(' '),
        .. "selamat semangat terimakasih bahagia sukses berkah jaya welcome selamatpagi selamatdatang".Split(' '),
        .. "jakarta bandung surabaya makassar manado ambon jayapura papua maluku sulawesi kendari".Split(' '),
        .. "iloveyou qwerty letmein master monkey dragon sunshine princess football superman".Split(' '),
        .. "laras kominfo bkpsdm simpeg epresensi eabsen".Split(' '),
    ];

    private static readonly string[] Endings = ["", "1", "12", "123", "1234", "12345", "01", "45", "2025", "2026"];

    /// <summary>Without those that are too short to be asked about.</summary>
    private static readonly FrozenSet<string> All = Words
        .SelectMany(word => Endings, (word, ending) => word + ending)
        .Where(password => password.Length >= PasswordRules.LengthMin)
        .ToFrozenSet(StringComparer.Ordinal);

    public static int Count => All.Count;

    public static bool Contains(string folded) => All.Contains(folded);
}
