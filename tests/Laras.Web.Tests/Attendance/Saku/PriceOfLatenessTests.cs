using Laras.Web.Attendance.Saku;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Tpp;
using Xunit;

namespace Laras.Web.Tests.Attendance.Saku;

public sealed class PriceOfLatenessTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_phone_is_told_by_the_regulation_in_force(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        await using var db = town.Open();

        var price = Assert.Single(await PriceOfLateness.AheadAsync(db, teacher, Today, PayTown.Clock, Token));

        Assert.Equal("2026-05", price.Month);
        Assert.Equal((160, 2_720), (price.Minutes[0], price.Minutes[16]));
        Assert.Equal(72_000, price.Absent);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Without_a_regulation_nothing_is_claimed(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        await using var db = town.Open();

        Assert.Empty(await PriceOfLateness.AheadAsync(db, teacher, Today, PayTown.Clock, Token));
    }
}
