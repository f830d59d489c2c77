namespace Laras.Web.Regulations.Showing;

/// <summary>How good the ground under a regulation's numbers is, in words; the front page only has the letters.</summary>
public sealed record EvidenceGrade(string Letter, string Words, string Meaning)
{
    private static readonly EvidenceGrade[] Grades =
    [
        new("L", "teks hukum dibaca", "Angka dan rumusnya disalin dari naskah peraturan yang terbaca."),
        new("M", "manual dibaca", "Angkanya dari petunjuk pelaksanaan atau paparan resmi, bukan dari naskahnya."),
        new("N", "siaran pers", "Angkanya dari berita atau keterangan pemerintah daerah; naskahnya belum terbaca."),
        new("C", "program yang dijalankan", "Aturannya ialah apa yang dihitung program daerah itu, benar atau keliru."),
        new("R", "judul dan pertimbangan", "Dari naskahnya baru judul dan pertimbangan yang terbaca."),
        new("contoh", "contoh karangan", "Daerah, orang dan angkanya karangan, untuk peragaan dan latihan."),
    ];

    /// <summary>The grades of <c>L, C</c>, the best first as it was written; an unknown letter stays as it is.</summary>
    public static IReadOnlyList<EvidenceGrade> Of(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return
        [
            .. written
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(letter =>
                    Grades.FirstOrDefault(grade => grade.Letter == letter)
                    ?? new(letter, letter, "Tingkat bukti ini belum dikenal program.")
                ),
        ];
    }

    public bool HasLetter => Letter != Words && Letter.Length == 1;
}
