using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Calendar;

public sealed class ImportSpecialPeriodsTests
{
    private const string Header = "dari;sampai;dasar\n";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Ramadan_is_entered_every_year_and_its_end_can_move(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await Bring.TextAsync(database, "ramadan", Header + "2026-02-18;2026-03-18;SE 1\n2027-02-08;2027-03-09;SE 2");

        var report = await Bring.TextAsync(database, "ramadan", Header + "2026-02-18;2026-03-19;SE 1");

        Assert.Equal((0, 1, 0, 0), report.Counts());
        await using var db = database.Open();
        var periods = await db
            .SpecialPeriods.OrderBy(period => period.From)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([new(2026, 3, 19), new DateOnly(2027, 3, 9)], periods.Select(period => period.To));
    }

    [Theory]
    [InlineData("2026-03-19;2026-02-18", "2 sampai dates_reversed")]
    [InlineData("2026-02-18;2036-03-19", "2 sampai dates_too_far")]
    [InlineData("2026-02-18;", "2 sampai cell_empty")]
    public async Task Dates_that_make_no_period_are_refused(string dates, string place)
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(database, "ramadan", Header + dates + ";SE 1");

        Assert.Equal([place], report.Places());
    }

    [Theory]
    [InlineData("2026-03-19", 1)]
    [InlineData("2026-03-20", 0)]
    public async Task Two_periods_share_no_day(string from, int waiting)
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "ramadan",
            Header + $"2026-02-18;2026-03-19;SE 1\n{from};2026-04-18;SE 2"
        );

        Assert.Equal(waiting, report.Waiting);
    }
}
