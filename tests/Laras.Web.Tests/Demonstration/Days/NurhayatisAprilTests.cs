using Xunit;

namespace Laras.Web.Tests.Demonstration.Days;

[Collection<UsualTown>]
public sealed class NurhayatisAprilTests(WrittenTown town)
{
    private const string Nip = "197904122005012007";
    private static readonly TimeOnly Start = new(6, 30, 0);
    private static readonly TimeOnly End = new(14, 0, 0);

    /// <summary>The picture of the month: day, minute in, minute out.</summary>
    private const string Picture = """
        1 06.22 14.05
        2 06.25 14.01
        6 06.19 14.03
        7 06.47 14.10
        8 06.24 14.02
        10 06.28 14.00
        13 06.21 14.06
        14 06.26 14.04
        15 06.23 14.01
        16 06.25 13.28
        17 06.20 14.02
        20 06.24 14.08
        21 06.27 14.01
        23 06.18 14.03
        24 06.22 14.02
        28 06.21 14.05
        29 06.25 14.02
        30 06.22 14.02
        """;

    [Fact]
    public void Her_machine_remembers_the_month_of_the_picture_minute_by_minute_in_a_town_of_any_size()
    {
        using var smallest = new WrittenTown(40);

        Assert.Equal(Picture.Split('\n'), Minutes(town));
        Assert.Equal(Picture.Split('\n'), Minutes(smallest));
    }

    [Fact]
    public void She_is_late_once_leaves_early_once_and_is_full_on_every_other_day()
    {
        var taps = April(town);

        Assert.Equal(
            new(2026, 4, 7, 6, 47, 12),
            Assert.Single(taps, at => at.Hour < 10 && TimeOnly.FromDateTime(at) > Start)
        );
        Assert.Equal(
            new(2026, 4, 16, 13, 28, 0),
            Assert.Single(taps, at => at.Hour > 10 && TimeOnly.FromDateTime(at) < End)
        );
    }

    [Fact]
    public void She_is_ill_on_the_ninth_and_on_paper_on_the_twenty_seventh_signed_by_her_headmaster()
    {
        var ill = Assert.Single(town.Rows("cuti.csv"), row => row["nip"] == Nip);
        var sheet = Assert.Single(town.Rows("kertas.csv"), row => row["nip"] == Nip);

        Assert.Equal(("2026-04-09", "2026-04-09", "sakit"), (ill["dari"], ill["sampai"], ill["status"]));
        Assert.Equal(("2026-04-27", "06.30", "14.00"), (sheet["tanggal"], sheet["masuk"], sheet["pulang"]));
        Assert.Equal("La Ode Ramli, M.Pd.", sheet["disahkan"]);
    }

    [Fact]
    public void When_her_school_had_no_power_she_and_six_colleagues_left_no_trace()
    {
        var school = town
            .Employees.Where(person => person["unit"] == "DIKBUD.SDN02TL")
            .Select(WrittenTown.Number)
            .ToArray();
        var onPaper = town.Rows("kertas.csv")
            .Where(row => row["tanggal"] == "2026-04-22")
            .Select(row => row["nip"])
            .ToHashSet();
        var onLeave = town.Rows("cuti.csv")
            .Where(row =>
                string.CompareOrdinal(row["dari"], "2026-04-22") <= 0
                && string.CompareOrdinal(row["sampai"], "2026-04-22") >= 0
            )
            .Select(row => row["nip"])
            .ToHashSet();

        Assert.DoesNotContain(April(town), at => at.Day == 22);
        Assert.Equal(7, school.Count(number => !onPaper.Contains(number) && !onLeave.Contains(number)));
    }

    [Fact]
    public void Her_scores_of_April_are_those_of_the_slip() =>
        Assert.Equal(
            ["nilai_kegiatan 95 persen", "nilai_perilaku 92 persen"],
            town.Rows("nilai.csv")
                .Where(row => row["nip"] == Nip && row["bulan"] == "2026-04")
                .Select(row => $"{row["fakta"]} {row["nilai"]}")
        );

    private static IEnumerable<string> Minutes(WrittenTown town) =>
        April(town)
            .GroupBy(at => at.Day, at => TimeOnly.FromDateTime(at))
            .Select(day => $"{day.Key} {string.Join(' ', day.Select(at => at.ToString("HH'.'mm")))}");

    private static DateTime[] April(WrittenTown town) => [.. town.TapsOfPerson(Nip).Where(at => at.Month == 4)];
}
