using Xunit;

namespace Laras.Web.Tests.Demonstration.Staff;

[Collection<UsualTown>]
public sealed class PeopleTests(WrittenTown town)
{
    [Fact]
    public void Only_people_outside_the_civil_service_lack_a_number_of_the_state()
    {
        Assert.All(
            town.Employees,
            person => Assert.Equal(KindOf(person) == "non_asn" ? "" : WrittenTown.Number(person), person["nip"])
        );
        Assert.All(
            town.Employees.Where(person => person["nip"].Length > 0),
            person => Assert.Matches(@"^\d{18}$", person["nip"])
        );
    }

    [Theory]
    [InlineData("pns", 62)]
    [InlineData("cpns", 3)]
    [InlineData("pppk", 22)]
    [InlineData("pppk_paruh_waktu", 5)]
    [InlineData("non_asn", 8)]
    public void The_kinds_of_people_have_their_shares(string kind, int percent) =>
        Assert.InRange(
            town.Employees.Count(person => KindOf(person) == kind) * 100m / town.Employees.Count,
            percent - 0.5m,
            percent + 0.5m
        );

    /// <summary>Contracts are written by what they are called here: TJP, THL, PJLP.</summary>
    private static string KindOf(Dictionary<string, string> person) =>
        person["jenis_pegawai"] is "tjp" or "thl" or "pjlp" ? "non_asn" : person["jenis_pegawai"];

    [Fact]
    public void Only_people_outside_the_civil_service_stand_outside_the_classes() =>
        Assert.All(
            town.Employees,
            person =>
            {
                var postClass = int.Parse(person["kelas_jabatan"]);
                Assert.InRange(postClass, KindOf(person) == "non_asn" ? 0 : 1, KindOf(person) == "non_asn" ? 0 : 15);
            }
        );

    [Theory]
    [InlineData("Rusdi Amran", "SETDA", "Sekretaris Daerah")]
    [InlineData("Lina Marwah", "SETDA.ORG", "Kepala Bagian Organisasi")]
    [InlineData("Wa Sulastri", "BKPSDM", "Operator BKPSDM")]
    [InlineData("La Ode Ramli, M.Pd.", "DIKBUD.SDN02TL", "Kepala sekolah")]
    [InlineData("Nurhayati Wulandari, S.Pd.", "DIKBUD.SDN02TL", "Guru kelas IV")]
    public void The_people_of_the_pictures_are_where_the_pictures_show_them_even_in_the_smallest_town(
        string name,
        string unit,
        string post
    )
    {
        using var smallest = new WrittenTown(40);

        Assert.All(
            new[] { town, smallest },
            one =>
            {
                var person = Assert.Single(one.Employees, person => person["nama"] == name);
                Assert.Equal((unit, post), (person["unit"], person["jabatan"]));
            }
        );
    }

    [Fact]
    public void Midwives_are_women() =>
        Assert.All(
            town.Employees.Where(person => person["jabatan"].StartsWith("Bidan", StringComparison.Ordinal)),
            person => Assert.Equal('2', person["nip"][14])
        );
}
