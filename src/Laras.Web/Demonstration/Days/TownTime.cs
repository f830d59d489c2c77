using Laras.Core;

namespace Laras.Web.Demonstration.Days;

/// <summary>The stretch of time that the town lives through, its days off and its Ramadan.</summary>
internal static class TownTime
{
    public const Zone Zone = Laras.Core.Zone.Wita;

    public static readonly DateOnly First = new(2026, 3, 1);
    public static readonly DateOnly Today = new(2026, 5, 4);

    /// <summary>Rosters are written for the whole running month.</summary>
    public static readonly DateOnly LastRostered = new(2026, 5, 31);

    /// <summary>Sheets of paper reach the office after their week is over.</summary>
    public static readonly DateOnly LastPaper = new(2026, 4, 30);

    /// <summary>Monday 4 May 2026, 07.42 on the clocks of the town: nothing has happened after it.</summary>
    public static readonly DateTime Now = new(2026, 5, 4, 7, 42, 0, DateTimeKind.Unspecified);

    public static readonly DateTime NowUtc = Zone.ToUtc(Now);

    public static readonly (DateOnly From, DateOnly To) Ramadan = (new(2026, 2, 18), new(2026, 3, 19));

    public static readonly IReadOnlyList<DayOff> DaysOff =
    [
        new(new(2026, 3, 18), "cuti_bersama", "Cuti bersama Hari Suci Nyepi"),
        new(new(2026, 3, 19), "nasional", "Hari Suci Nyepi"),
        new(new(2026, 3, 20), "cuti_bersama", "Cuti bersama Idul Fitri"),
        new(new(2026, 3, 21), "nasional", "Idul Fitri"),
        new(new(2026, 3, 22), "nasional", "Idul Fitri"),
        new(new(2026, 3, 23), "cuti_bersama", "Cuti bersama Idul Fitri"),
        new(new(2026, 3, 24), "cuti_bersama", "Cuti bersama Idul Fitri"),
        new(new(2026, 4, 3), "nasional", "Wafat Isa Almasih"),
        new(new(2026, 5, 1), "nasional", "Hari Buruh"),
        new(new(2026, 5, 14), "nasional", "Kenaikan Isa Almasih"),
        new(new(2026, 5, 15), "cuti_bersama", "Cuti bersama Kenaikan Isa Almasih"),
        new(new(2026, 5, 27), "nasional", "Idul Adha"),
        new(new(2026, 5, 28), "cuti_bersama", "Cuti bersama Idul Adha"),
        new(new(2026, 5, 31), "nasional", "Hari Raya Waisak"),
    ];

    public const string DayOffDecree = "SKB 3 Menteri hari libur 2026 (contoh)";
    public const string RamadanDecree = "SE Bupati Nusa Laras 800/21/2026 (contoh)";

    private static readonly HashSet<DateOnly> FreeDates = [.. DaysOff.Select(day => day.Date)];

    public static bool IsDayOff(DateOnly date) => FreeDates.Contains(date);

    public static bool IsRamadan(DateOnly date) => date >= Ramadan.From && date <= Ramadan.To;

    public static IEnumerable<DateOnly> Dates(DateOnly from, DateOnly to)
    {
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            yield return date;
        }
    }

    internal sealed record DayOff(DateOnly Date, string Kind, string Name);
}
