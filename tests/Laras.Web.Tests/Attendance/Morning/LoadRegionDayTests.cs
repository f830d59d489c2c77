using Laras.Web.Attendance;
using Laras.Web.Attendance.Morning;
using Laras.Web.Organisation;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Tpp;
using Microsoft.Extensions.Caching.Memory;
using Xunit;

namespace Laras.Web.Tests.Attendance.Morning;

public sealed class LoadRegionDayTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Coming_late_needs_no_reason_until_the_rule_in_force_says_so(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Token);
        SmallTown.Tap(db, town.Teacher, Monday, "06.47", "");
        await db.SaveChangesAsync(Token);
        Assert.Null(await ClosesAtAsync(database));

        await PaidApril.PrepareAsync(town, db, Token);

        Assert.Equal((7 * WallClock.SecondsPerHour) + (15 * WallClock.SecondsPerMinute), await ClosesAtAsync(database));
    }

    private static async Task<int?> ClosesAtAsync(Database database)
    {
        await using var db = database.Open();
        using var cache = new MemoryCache(new MemoryCacheOptions());
        using var marks = new DayMarks(cache);
        var region = Region.Read(database.Store);
        var time = new StoppedClock(new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc));
        return (await LoadRegionDay.HandleAsync(Monday, db, marks, region, time, Token)).Morning!.ClosesAt;
    }
}
