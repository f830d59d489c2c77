using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Land;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Terminals;

/// <summary>
/// Which machine hangs where, and what went wrong with some of them; every town has one of each trouble.
/// </summary>
internal static class Machines
{
    private const int PeoplePerMachine = 120;

    /// <summary>Mornings without power; what the machine missed is on paper.</summary>
    private static readonly (string Site, DateTime From, DateTime To)[] Outages =
    [
        ("DINKES", new(2026, 3, 11, 0, 0, 0), new(2026, 3, 11, 10, 0, 0)),
        ("BKPSDM", new(2026, 4, 14, 0, 0, 0), new(2026, 4, 14, 9, 40, 0)),
        (
            TownPlan.PicturedSchool,
            NurhayatisApril.WithoutPower.ToDateTime(TimeOnly.MinValue),
            NurhayatisApril.WithoutPower.AddDays(1).ToDateTime(TimeOnly.MinValue)
        ),
    ];

    /// <summary>Somebody set this clock back by an hour and another one put it right again.</summary>
    private static readonly (string Site, DateTime From, DateTime To) WrongClock = (
        "SETDA",
        new(2026, 4, 21, 6, 22, 0),
        new(2026, 4, 21, 7, 36, 0)
    );

    public static IReadOnlyList<Machine> Of(IReadOnlyList<Person> people) =>
        [
            .. people
                .Where(person => person.Unit.Site.Length > 0)
                .GroupBy(person => person.Unit.Site)
                .SelectMany(site =>
                    site.Chunk(PeoplePerMachine).Select((enrolled, number) => (site.Key, enrolled, number))
                )
                .Select(
                    (wall, index) => new Machine(index + 1, wall.Key, wall.enrolled, ShapeOf(wall.Key, wall.number))
                ),
        ];

    public static bool IsDark(string site, DateTime at) =>
        Array.Exists(Outages, outage => outage.Site == site && at >= outage.From && at < outage.To);

    /// <summary>What the clock of the machine shows when it is <paramref name="at"/>.</summary>
    public static DateTime Shown(Machine machine, DateTime at) =>
        machine.Site == WrongClock.Site && at >= WrongClock.From && at < WrongClock.To ? at.AddHours(-1) : at;

    private static AttlogShape ShapeOf(string site, int number) =>
        (site, number) switch
        {
            ("DIKBUD", 0) => AttlogShape.CutOff,
            ("DINKES.PKMTL", 0) => AttlogShape.SavedByEditor,
            ("RSUD", 0) => AttlogShape.Cloud,
            _ => AttlogShape.Usual,
        };
}
