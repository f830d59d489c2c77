using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews.OutsideTaps;

public sealed class LoadOutsideTapsTests
{
    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_superior_sees_how_far_away_the_tap_was(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var tap = await TapOnField.AddAsync(school);

        var seen = (await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday).Outside!;

        Assert.Equal((tap, "410 m", "sekolah", false), (seen.Tap, seen.Distance, seen.Word, seen.IsProposed));
        Assert.Equal("Sekitar 410 m di barat SDN 2 Tanjung Laras", seen.Sentence);
    }
}
