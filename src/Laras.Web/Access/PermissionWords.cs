using Laras.Core.Tpp;

namespace Laras.Web.Access;

/// <summary>The words in which the permission table is written, and in which its page shows it again.</summary>
internal static class PermissionWords
{
    public const string EveryState = "semua";

    public static string Of(Reach reach) =>
        reach switch
        {
            Reach.Nobody => "-",
            Reach.Self => "diri",
            Reach.Staff => "staf",
            Reach.Unit => "unit",
            Reach.Agency => "opd",
            Reach.Region => "daerah",
        };

    public static string Of(PeriodState state) =>
        state switch
        {
            PeriodState.Open => "terbuka",
            PeriodState.DataLocked => "terkunci",
            PeriodState.Calculated => "dihitung",
            PeriodState.Checked => "diperiksa",
            PeriodState.Approved => "disetujui",
            PeriodState.Paid => "dibayar",
        };

    public static Reach ReachOf(string word) =>
        Reaches.TryGetValue(word, out var reach)
            ? reach
            : throw new FormatException($"The permission table knows no reach \"{word}\".");

    public static PeriodState StateOf(string word) =>
        States.TryGetValue(word, out var state)
            ? state
            : throw new FormatException($"The permission table knows no state \"{word}\".");

    private static readonly Dictionary<string, Reach> Reaches = Enum.GetValues<Reach>().ToDictionary(Of);

    private static readonly Dictionary<string, PeriodState> States = Enum.GetValues<PeriodState>().ToDictionary(Of);
}
