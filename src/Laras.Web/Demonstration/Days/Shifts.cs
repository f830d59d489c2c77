using Laras.Web.Demonstration.Land;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Days;

/// <summary>The work patterns of the town, who follows which, and the crews of those who work in shifts.</summary>
internal static class Shifts
{
    public const string FiveDays = "lima-hari";
    public const string SixDays = "enam-hari";

    private const int SecondsPerDay = 86_400;
    private const int DaysPerWeek = 7;
    private const int FireCrews = 3;
    private const string FireShift = "damkar-24";

    /// <summary>
    /// Two weeks and a day, about 37 hours a week: two early, two late, one night, free days, then again.
    /// </summary>
    private const string Rotation = "PPSSM..PPSSM...";

    /// <summary>One line of the pattern file.</summary>
    /// <param name="Days">Weekdays from Monday 1, empty for a shift.</param>
    internal sealed record Line(
        string Pattern,
        string Name,
        string Days,
        bool Ramadan,
        TimeOnly Starts,
        TimeOnly Ends,
        int BreakMinutes,
        int OpensBefore,
        int ClosesAfter
    );

    public static readonly IReadOnlyList<Line> Lines =
    [
        Weekly(FiveDays, "Lima hari kerja", "12345", false, "06:30", "14:00"),
        Weekly(FiveDays, "Lima hari kerja", "12345", true, "07:00", "13:30"),
        Weekly(SixDays, "Enam hari kerja", "1234", false, "06:30", "13:30"),
        Weekly(SixDays, "Enam hari kerja", "5", false, "06:30", "10:30"),
        Weekly(SixDays, "Enam hari kerja", "6", false, "06:30", "12:00"),
        Weekly(SixDays, "Enam hari kerja", "1234", true, "07:00", "13:00"),
        Weekly(SixDays, "Enam hari kerja", "5", true, "07:00", "10:30"),
        Weekly(SixDays, "Enam hari kerja", "6", true, "07:00", "12:00"),
        Shift("rsud-pagi", "RSUD jaga pagi", "07:00", "14:00"),
        Shift("rsud-sore", "RSUD jaga sore", "14:00", "21:00"),
        Shift("rsud-malam", "RSUD jaga malam", "21:00", "07:00"),
        Shift("satpol-pagi", "Satpol PP jaga pagi", "06:00", "14:00"),
        Shift("satpol-sore", "Satpol PP jaga sore", "14:00", "22:00"),
        Shift("satpol-malam", "Satpol PP jaga malam", "22:00", "06:00"),
        // Of 24 hours on call a fire fighter rests eight.
        Shift(FireShift, "Damkar siaga 24 jam", "07:30", "07:30") with
        {
            BreakMinutes = 480,
        },
    ];

    private static readonly Dictionary<(string Pattern, int Weekday, bool Ramadan), Hours> Week = Lines
        .SelectMany(line =>
            (line.Days.Length > 0 ? line.Days : "0").Select(day =>
                KeyValuePair.Create((line.Pattern, day - '0', line.Ramadan), HoursOf(line))
            )
        )
        .ToDictionary();

    /// <summary>Whether a pattern is ruled by the roster and not by the week.</summary>
    public static bool IsRostered(string pattern) => pattern is not (FiveDays or SixDays);

    public static string PatternOf(Workplace workplace, int position) =>
        workplace switch
        {
            Workplace.HealthCentre => SixDays,
            Workplace.Ward when position > 0 => "rsud-pagi",
            Workplace.Patrol when position > 0 => "satpol-pagi",
            Workplace.FireStation when position > 0 => FireShift,
            _ => FiveDays,
        };

    /// <summary>Null is a free day.</summary>
    public static Hours? On(Person person, DateOnly date) =>
        IsRostered(person.Pattern) ? Rostered(person, date) : Weekly(person.Pattern, date);

    private static Hours? Weekly(string pattern, DateOnly date)
    {
        if (TownTime.IsDayOff(date))
        {
            return null;
        }

        var weekday = date.DayOfWeek is DayOfWeek.Sunday ? DaysPerWeek : (int)date.DayOfWeek;
        return Week.TryGetValue((pattern, weekday, TownTime.IsRamadan(date)), out var hours) ? hours : null;
    }

    private static Hours? Rostered(Person person, DateOnly date)
    {
        if (person.Pattern == FireShift)
        {
            return (date.DayNumber + person.Position) % FireCrews == 0 ? Week[(FireShift, 0, false)] : null;
        }

        var house = person.Pattern[..person.Pattern.IndexOf('-')];
        return Rotation[(date.DayNumber + (person.Position * 4)) % Rotation.Length] switch
        {
            'P' => Week[($"{house}-pagi", 0, false)],
            'S' => Week[($"{house}-sore", 0, false)],
            'M' => Week[($"{house}-malam", 0, false)],
            _ => null,
        };
    }

    private static Hours HoursOf(Line line)
    {
        var (starts, ends) = (SecondsOf(line.Starts), SecondsOf(line.Ends));
        return new(line.Pattern, starts, ends > starts ? ends : ends + SecondsPerDay);
    }

    private static int SecondsOf(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerSecond);

    private static Line Weekly(string pattern, string name, string days, bool ramadan, string starts, string ends) =>
        new(pattern, name, days, ramadan, TimeOnly.Parse(starts), TimeOnly.Parse(ends), 0, 120, 240);

    private static Line Shift(string pattern, string name, string starts, string ends) =>
        new(pattern, name, "", false, TimeOnly.Parse(starts), TimeOnly.Parse(ends), 0, 120, 150);
}
