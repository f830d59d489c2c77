using Laras.Web.Demonstration.Land;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Days;

/// <summary>
/// The month of the pictures, second by second: 17 minutes late on the 7th, ill on the 9th, 32 minutes early on the 16th,
/// nothing on the 22nd, paper on the 27th. Every other day is full.
/// </summary>
internal static class NurhayatisApril
{
    public static readonly Absences.Absence Sickness = new(
        new(2026, 4, 9),
        new(2026, 4, 9),
        "sakit",
        "Surat dokter 440/117/2026"
    );

    public static readonly DateOnly OnPaper = new(2026, 4, 27);

    /// <summary>The machine of her school had no power all day; six colleagues have nothing either.</summary>
    public static readonly DateOnly WithoutPower = new(2026, 4, 22);

    /// <summary>Scores of the month, in tenths of a percent.</summary>
    public static readonly (int Activity, int Behaviour) Scores = (950, 920);

    private const int SilentColleagues = 6;

    private static readonly Dictionary<int, (TimeOnly In, TimeOnly Out)> Days = new()
    {
        [1] = (new(6, 22, 41), new(14, 5, 13)),
        [2] = (new(6, 25, 8), new(14, 1, 22)),
        [6] = (new(6, 19, 36), new(14, 3, 47)),
        [7] = (new(6, 47, 12), new(14, 10, 5)),
        [8] = (new(6, 24, 19), new(14, 2, 9)),
        [10] = (new(6, 28, 53), new(14, 0, 31)),
        [13] = (new(6, 21, 15), new(14, 6, 28)),
        [14] = (new(6, 26, 44), new(14, 4, 2)),
        [15] = (new(6, 23, 27), new(14, 1, 55)),
        [16] = (new(6, 25, 33), new(13, 28, 0)),
        [17] = (new(6, 20, 58), new(14, 2, 16)),
        [20] = (new(6, 24, 6), new(14, 8, 39)),
        [21] = (new(6, 27, 21), new(14, 1, 11)),
        [23] = (new(6, 18, 49), new(14, 3, 5)),
        [24] = (new(6, 22, 30), new(14, 2, 52)),
        [27] = (new(6, 30, 0), new(14, 0, 0)),
        [28] = (new(6, 21, 2), new(14, 5, 44)),
        [29] = (new(6, 25, 17), new(14, 2, 34)),
        [30] = (new(6, 22, 55), new(14, 2, 20)),
    };

    public static bool Covers(DateOnly date) => date is { Year: 2026, Month: 4 };

    public static WorkedDay On(DateOnly date) =>
        Days.TryGetValue(date.Day, out var times)
            ? new(Seconds(times.In), Seconds(times.Out), date == OnPaper)
            : WorkedDay.Nothing;

    /// <summary>Six who were at work in the dark building and whose sheet was never handed in.</summary>
    public static bool IsSilentColleague(Person person, DateOnly date) =>
        date == WithoutPower
        && person.Unit.Code == TownPlan.PicturedSchool
        && person.Position is >= 1 and <= SilentColleagues;

    private static int Seconds(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerSecond);
}
