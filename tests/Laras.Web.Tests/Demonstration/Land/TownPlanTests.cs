using Xunit;

namespace Laras.Web.Tests.Demonstration.Land;

[Collection<UsualTown>]
public sealed class TownPlanTests(WrittenTown town)
{
    [Fact]
    public void Every_unit_hangs_below_a_unit_that_the_file_has_named_before()
    {
        var known = new HashSet<string> { "" };
        foreach (var unit in town.Units)
        {
            Assert.Contains(unit["induk"], known);
            Assert.True(known.Add(unit["kode"]), $"{unit["kode"]} is written twice.");
        }
    }

    [Theory]
    [InlineData("sekolah", 100)]
    [InlineData("puskesmas", 16)]
    [InlineData("kecamatan", 12)]
    [InlineData("kelurahan", 12)]
    [InlineData("rumah_sakit", 1)]
    public void The_usual_town_has_the_places_of_the_pictures(string kind, int count) =>
        Assert.Equal(count, town.Units.Count(unit => unit["jenis"] == kind));

    [Fact]
    public void Four_schools_are_too_remote_for_a_machine_and_live_on_paper()
    {
        var onMachine = town.Rows("pin.csv").Select(row => row["nip"]).ToHashSet();
        var remote = town
            .Employees.GroupBy(person => person["unit"])
            .Where(unit => unit.All(person => !onMachine.Contains(WrittenTown.Number(person))))
            .ToArray();
        var onPaper = town.Rows("kertas.csv").Select(row => row["nip"]).ToHashSet();

        Assert.Equal(4, remote.Length);
        Assert.All(remote, unit => Assert.Contains(unit, person => onPaper.Contains(WrittenTown.Number(person))));
    }
}
