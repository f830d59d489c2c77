using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage;

public sealed class InsertMissingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>One statement holds 100 rows.</summary>
    [Theory]
    [InlineData("sqlite", 0)]
    [InlineData("sqlite", 99)]
    [InlineData("sqlite", 100)]
    [InlineData("sqlite", 201)]
    [InlineData("postgres", 0)]
    [InlineData("postgres", 99)]
    [InlineData("postgres", 100)]
    [InlineData("postgres", 201)]
    public async Task Any_number_of_rows_is_added_once(string engine, int count)
    {
        await using var database = await Database.CreateAsync(engine);

        Assert.Equal(count, await AddAsync(database, Settings(count)));
        Assert.Equal(1, await AddAsync(database, Settings(count + 1)));

        await using var db = database.Open();
        Assert.Equal(count + 1, await db.Settings.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_known_row_stays_as_it_was(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await AddAsync(database, [new() { Name = "zona", Value = "WITA" }]);

        Assert.Equal(0, await AddAsync(database, [new() { Name = "zona", Value = "WIB" }]));

        await using var db = database.Open();
        Assert.Equal("WITA", (await db.Settings.SingleAsync(Token)).Value);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Without_a_transaction_nothing_is_begun(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => InsertMissing.RunAsync(db, Settings(1), null, Token));
    }

    private static async Task<int> AddAsync(Database database, IEnumerable<Setting> rows)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var added = await InsertMissing.RunAsync(db, rows, null, Token);
        await transaction.CommitAsync(Token);
        return added;
    }

    private static IEnumerable<Setting> Settings(int count) =>
        Enumerable.Range(0, count).Select(number => new Setting { Name = $"nama-{number}", Value = $"{number}" });
}
