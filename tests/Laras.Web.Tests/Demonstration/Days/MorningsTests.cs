using Xunit;

namespace Laras.Web.Tests.Demonstration.Days;

[Collection<UsualTown>]
public sealed class MorningsTests(WrittenTown town)
{
    private static readonly DateOnly Monday = new(2026, 4, 27);
    private static readonly TimeOnly Start = new(6, 30, 0);

    [Fact]
    public void On_an_ordinary_Monday_about_four_in_five_are_on_time_and_about_one_in_ten_is_late()
    {
        var (people, arrivals) = WeeklyWorkersOn(Monday);

        Assert.InRange(arrivals.Count(at => at <= Start) * 100m / people, 75, 85);
        Assert.InRange(arrivals.Count(at => at > Start) * 100m / people, 7, 13);
        Assert.InRange(arrivals.Count(at => at > new TimeOnly(7, 15)), 5, 60);
    }

    [Fact]
    public void Arrivals_peak_just_before_the_limit_and_fall_off_a_cliff_behind_it()
    {
        var (_, arrivals) = WeeklyWorkersOn(Monday);
        var byMinute = arrivals.ToLookup(at => (at.Hour * 60) + at.Minute);
        var peak = byMinute.MaxBy(minute => minute.Count())!;

        Assert.InRange(peak.Key, (6 * 60) + 22, (6 * 60) + 28);
        Assert.True(byMinute[(6 * 60) + 29].Count() > 4 * byMinute[(6 * 60) + 31].Count());
    }

    [Fact]
    public void Four_of_a_hundred_taps_repeat_another_one_within_a_minute()
    {
        var repeats = town
            .Taps.GroupBy(tap => (tap.Machine, tap.Pin))
            .Sum(person =>
            {
                var times = person.Select(tap => tap.At).Order().ToArray();
                return times.Zip(times.Skip(1)).Count(pair => pair.Second - pair.First <= TimeSpan.FromSeconds(60));
            });

        Assert.InRange(repeats * 100m / town.Taps.Count, 3, 5);
    }

    [Fact]
    public void About_three_of_a_hundred_workdays_are_leave()
    {
        var days = Enumerable.Range(1, 30).Select(day => new DateOnly(2026, 4, day)).Where(IsWorkday).ToArray();
        var leave = town.Rows("cuti.csv").ToLookup(row => row["nip"]);
        var people = town.Employees.Where(person => person["pola_kerja"] == "lima-hari").ToArray();
        var away = people.Sum(person =>
            leave[WrittenTown.Number(person)]
                .Sum(row =>
                    days.Count(day => DateOnly.Parse(row["dari"]) <= day && day <= DateOnly.Parse(row["sampai"]))
                )
        );

        Assert.InRange(away * 100m / (people.Length * days.Length), 2.5m, 5);
    }

    private static bool IsWorkday(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && date != new DateOnly(2026, 4, 3);

    /// <summary>How many follow a weekly pattern, and the first tap of each who came in the morning.</summary>
    private (int People, IReadOnlyList<TimeOnly> Arrivals) WeeklyWorkersOn(DateOnly date)
    {
        var weekly = town
            .Employees.Where(person => person["pola_kerja"] is "lima-hari" or "enam-hari")
            .Select(WrittenTown.Number)
            .ToHashSet();
        var owners = town.Owners();
        var arrivals = town
            .Taps.Where(tap => DateOnly.FromDateTime(tap.At) == date)
            .Where(tap => owners.TryGetValue((tap.Machine, tap.Pin), out var number) && weekly.Contains(number))
            .GroupBy(tap => (tap.Machine, tap.Pin), tap => TimeOnly.FromDateTime(tap.At))
            .Select(person => person.Min())
            .Where(at => at < new TimeOnly(10, 0))
            .ToArray();
        return (weekly.Count, arrivals);
    }
}
