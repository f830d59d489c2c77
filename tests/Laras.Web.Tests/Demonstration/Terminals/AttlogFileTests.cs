using System.Text;
using Xunit;

namespace Laras.Web.Tests.Demonstration.Terminals;

[Collection<UsualTown>]
public sealed class AttlogFileTests(WrittenTown town)
{
    [Fact]
    public void One_file_ends_in_the_middle_of_a_line() =>
        Assert.Single(Files(), file => Encoding.ASCII.GetString(File.ReadAllBytes(file))[^1] != '\n');

    [Fact]
    public void One_file_was_saved_again_by_an_editor()
    {
        var bytes = File.ReadAllBytes(
            Assert.Single(Files(), file => File.ReadAllBytes(file).AsSpan().StartsWith(Encoding.UTF8.Preamble))
        );

        Assert.Equal(bytes.Count(value => value == '\n'), bytes.Count(value => value == '\r'));
    }

    [Fact]
    public void One_file_has_the_five_columns_of_a_cloud_service() =>
        Assert.Single(Files(), file => File.ReadLines(file).First().Split('\t').Length == 5);

    [Fact]
    public void The_third_column_of_the_others_is_the_number_in_the_name_of_the_file() =>
        Assert.All(
            Files(),
            file =>
            {
                var columns = File.ReadLines(file).First().Split('\t');
                Assert.True(columns.Length == 5 || columns[2] == Path.GetFileName(file).Split('_')[0], file);
            }
        );

    [Fact]
    public void One_machine_goes_back_in_time_by_an_hour_once()
    {
        var jumps = town
            .Taps.GroupBy(tap => tap.Machine)
            .SelectMany(machine => machine.Zip(machine.Skip(1)))
            .Where(pair => pair.Second.At < pair.First.At)
            .ToArray();

        Assert.NotEmpty(jumps);
        Assert.All(jumps, jump => Assert.Equal(new(2026, 4, 21), DateOnly.FromDateTime(jump.First.At)));
        Assert.InRange(jumps.Select(jump => jump.First.Machine).Distinct().Count(), 1, 2);
    }

    [Fact]
    public void Six_numbers_are_not_known_to_the_office()
    {
        var owners = town.Owners();

        Assert.Equal(
            6,
            town.Taps.Select(tap => (tap.Machine, tap.Pin)).Distinct().Count(pin => !owners.ContainsKey(pin))
        );
    }

    [Fact]
    public void Most_people_leave_the_key_at_Masuk_even_in_the_afternoon()
    {
        var afternoon = Files()
            .SelectMany(File.ReadLines)
            .Select(line => line.Split('\t'))
            .Where(columns => columns.Length == 6 && string.CompareOrdinal(columns[1][11..], "13:00:00") > 0)
            .ToArray();

        Assert.InRange(afternoon.Count(columns => columns[3] == "0") * 100m / afternoon.Length, 60, 80);
    }

    private IEnumerable<string> Files() =>
        town.Manifest.Where(line => line.Verb == "absen").Select(line => town.PathOf(line.File));
}
