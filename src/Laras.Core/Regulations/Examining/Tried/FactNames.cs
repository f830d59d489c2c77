namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>The facts of the common vocabulary that experiments treat in their own way.</summary>
internal static class FactNames
{
    public const string Status = "status";
    public const string Arrival = "masuk";
    public const string Departure = "pulang";
    public const string Date = "tanggal";
    public const string Weekday = "nama_hari";
    public const string WorkDays = "hari_kerja";
    public const string MonthStart = "awal_bulan";
    public const string MonthEnd = "akhir_bulan";
    public const string CalendarDays = "hari_kalender";

    /// <summary>What the calendar and the roster say; nobody acts differently to be paid more.</summary>
    public static readonly IReadOnlySet<string> GivenByCalendar = new HashSet<string>(StringComparer.Ordinal)
    {
        Date,
        Weekday,
        MonthStart,
        MonthEnd,
        CalendarDays,
        "jadwal_masuk",
        "jadwal_pulang",
        "menit_jadwal",
        "jenis_jadwal",
        "ramadan",
    };

    public static readonly int Present = StatusIndex("hadir");

    public static int StatusIndex(string word) => FactVocabulary.StatusWords.ToList().IndexOf(word);
}
