using Laras.Core.Attendance.Taps;
using Laras.Core.Places;
using Laras.Web.Demonstration;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Land;
using Laras.Web.Demonstration.Phones;
using Laras.Web.Demonstration.Staff;
using Xunit;

namespace Laras.Web.Tests.Demonstration.Phones;

public sealed class PilotMorningTests
{
    private static readonly IReadOnlyList<TownUnit> Town = TownPlan.Of(TownGenerator.UsualEmployees);
    private static readonly IReadOnlyDictionary<string, GeoPoint> Ground = TownGround.Of(Town);

    private static readonly IReadOnlyList<PilotMorning.PhoneTap> Taps = PilotMorning.Of(People.Of(Town), Ground);

    [Fact]
    public void Buildings_stand_apart_so_that_nobody_is_at_two_of_them()
    {
        var middles = Ground.Values.ToArray();

        Assert.All(middles, middle => Assert.True(middle.IsInIndonesia));
        for (var one = 0; one < middles.Length; one++)
        {
            var others = middles[(one + 1)..];
            Assert.All(others, other => Assert.True(Distances.Between(middles[one], other) > 900));
        }
    }

    [Fact]
    public void Everybody_of_the_pilot_units_presses_once_and_before_the_town_wakes_up()
    {
        Assert.Equal(Taps.Count, Taps.Select(tap => tap.Person).Distinct().Count());
        Assert.All(Taps, tap => Assert.InRange(tap.At, TownTime.Today.ToDateTime(new(4, 30)), TownTime.Now));
        Assert.Equal(
            PilotUnits.Codes.Order(StringComparer.Ordinal),
            Taps.Select(tap => tap.Person.Unit.Code).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(Taps, tap => tap.Person.IsNurhayati);
    }

    [Fact]
    public void Each_school_has_one_outside_with_a_reason_and_one_without_position_and_the_office_a_borrowed_phone()
    {
        var schools = Taps.Where(tap => tap.Person.Unit.Code != PilotUnits.Office)
            .GroupBy(tap => tap.Person.Unit)
            .ToArray();

        Assert.Equal(2, schools.Length);
        Assert.All(
            schools,
            school =>
            {
                Assert.Single(school, tap => tap.Evidence.OfType<TapEvidence.NoLocation>().Any());
                Assert.Single(school, tap => tap.Evidence.OfType<TapEvidence.Reason>().Any());
            }
        );
        var borrowed = Assert.Single(Taps, tap => tap.Phone != tap.Person);
        Assert.Equal(PilotUnits.Office, borrowed.Person.Unit.Code);
    }

    [Fact]
    public void The_same_morning_comes_out_every_time()
    {
        var again = PilotMorning.Of(People.Of(Town), Ground);

        Assert.Equal(Taps.Select(Told), again.Select(Told));

        static string Told(PilotMorning.PhoneTap tap) =>
            $"{tap.Person.Number} {tap.At:O} {string.Join('|', tap.Evidence.Select(proof => proof.ToLine()))}";
    }
}
