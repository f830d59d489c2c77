using Laras.Web.Demonstration;
using Xunit;

namespace Laras.Web.Tests.Demonstration;

[Collection<UsualTown>]
public sealed class TownGeneratorTests(WrittenTown town)
{
    [Fact]
    public void The_same_number_of_employees_gives_the_same_bytes()
    {
        using var once = new WrittenTown(120);
        using var again = new WrittenTown(120);
        using var larger = new WrittenTown(121);

        Assert.Equal(once.Fingerprint(), again.Fingerprint());
        Assert.NotEqual(once.Fingerprint(), larger.Fingerprint());
    }

    /// <summary>Whoever changes the town on purpose writes the new fingerprint here.</summary>
    [Fact]
    public void The_smallest_town_is_the_same_on_every_computer()
    {
        using var smallest = new WrittenTown(TownGenerator.FewestEmployees);

        Assert.Equal("83a585b15a904c2d316ac895d3ef38ab580bbba63c46875f7a117156209b22d3", smallest.Fingerprint());
    }

    [Theory]
    [InlineData(TownGenerator.FewestEmployees)]
    [InlineData(137)]
    [InlineData(900)]
    [InlineData(5_200)]
    public void A_town_has_exactly_the_people_that_were_asked_for(int employees)
    {
        using var other = new WrittenTown(employees);

        Assert.Equal(employees, other.Employees.Count);
        Assert.Equal(employees, other.Employees.Select(WrittenTown.Number).Distinct().Count());
        Assert.All(other.Units, unit => Assert.Contains(other.Employees, person => person["unit"] == unit["kode"]));
        AssertEverybodyIsLedFromAbove(other);
    }

    [Fact]
    public void A_town_smaller_than_its_units_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            TownGenerator.Write(
                TownGenerator.FewestEmployees - 1,
                Path.GetTempPath(),
                TestContext.Current.CancellationToken
            )
        );

    [Fact]
    public void Every_superior_exists_and_nobody_leads_himself_even_in_a_circle() =>
        AssertEverybodyIsLedFromAbove(town);

    [Fact]
    public void Nobody_has_tapped_after_this_morning_and_no_machine_remembers_the_month_before()
    {
        Assert.True(town.Taps.Count > 250_000);
        Assert.All(town.Taps, tap => Assert.InRange(tap.At, new(2026, 3, 1), new(2026, 5, 4, 7, 42, 0)));
        Assert.Contains(town.Taps, tap => tap.At > new DateTime(2026, 5, 4, 7, 30, 0));
    }

    [Fact]
    public void Every_pattern_that_somebody_follows_is_in_the_file_of_patterns()
    {
        var patterns = town.Rows("pola-kerja.csv").Select(row => row["pola"]).ToHashSet();

        Assert.All(town.Employees, person => Assert.Contains(person["pola_kerja"], patterns));
        Assert.All(
            town.Rows("jadwal.csv").Where(row => row["pola"].Length > 0),
            row => Assert.Contains(row["pola"], patterns)
        );
    }

    [Fact]
    public void Every_number_in_every_file_belongs_to_somebody()
    {
        var numbers = town.Employees.Select(WrittenTown.Number).ToHashSet();

        Assert.All(
            new[] { "pin.csv", "jadwal.csv", "cuti.csv", "kertas.csv", "nilai.csv" }.SelectMany(town.Rows),
            row => Assert.Contains(row["nip"], numbers)
        );
    }

    [Fact]
    public void Every_sheet_is_signed_by_the_superior()
    {
        var people = town.Employees.ToDictionary(WrittenTown.Number);

        Assert.All(
            town.Rows("kertas.csv"),
            row => Assert.Equal(people[people[row["nip"]]["nip_atasan"]]["nama"], row["disahkan"])
        );
    }

    [Fact]
    public void No_one_is_on_two_leaves_at_once() =>
        Assert.All(
            town.Rows("cuti.csv").GroupBy(row => row["nip"]),
            person =>
                Assert.All(
                    person.Zip(person.Skip(1)),
                    pair => Assert.True(string.CompareOrdinal(pair.First["sampai"], pair.Second["dari"]) < 0)
                )
        );

    [Fact]
    public void The_running_month_has_no_scores_yet() =>
        Assert.Equal(["2026-03", "2026-04"], town.Rows("nilai.csv").Select(row => row["bulan"]).Distinct().Order());

    [Fact]
    public void The_manifest_names_every_file_with_its_rows_and_is_read_back_as_written()
    {
        var folder = Path.GetDirectoryName(town.PathOf("unit.csv"))!;
        var files = Directory
            .GetFiles(folder)
            .Select(Path.GetFileName)
            .Where(name => name != TownManifest.FileName)
            .Order();

        Assert.Equal(files, town.Manifest.Select(line => line.File).Order());
        Assert.Equal(town.Manifest, TownManifest.Read(folder));
        Assert.All(
            town.Manifest.Where(line => line.Verb != "absen"),
            line => Assert.Equal(line.Rows, town.Rows(line.File).Count)
        );
    }

    private static void AssertEverybodyIsLedFromAbove(WrittenTown town)
    {
        // A superior stands above his staff in the file, so a circle is impossible.
        var above = new HashSet<string>();
        foreach (var person in town.Employees)
        {
            if (above.Count > 0)
            {
                Assert.Contains(person["nip_atasan"], above);
            }

            above.Add(WrittenTown.Number(person));
        }

        Assert.Equal(
            "Sekretaris Daerah",
            Assert.Single(town.Employees, person => person["nip_atasan"].Length == 0)["jabatan"]
        );
    }
}
