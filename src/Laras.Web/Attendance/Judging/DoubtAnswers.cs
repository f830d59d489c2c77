namespace Laras.Web.Attendance.Judging;

/// <summary>The ready-made answers to a doubt, in the order in which they are offered.</summary>
public static class DoubtAnswers
{
    public const int NoteMax = 500;

    /// <summary>The word that is stored, and the words on the button.</summary>
    public static readonly IReadOnlyList<(string Value, string Words)> All =
    [
        ("hp-rusak", "HP rusak"),
        ("tugas-luar", "Tugas luar"),
        ("sinyal", "Sinyal"),
        ("lupa", "Lupa"),
        ("lain", "Lainnya"),
    ];

    public static bool IsKnown(string? value) => All.Any(answer => answer.Value == value);

    public static string WordsOf(string value) =>
        All.Where(answer => answer.Value == value).Select(answer => answer.Words).FirstOrDefault() ?? value;
}
