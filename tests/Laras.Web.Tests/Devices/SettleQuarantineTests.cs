using Laras.Web.Devices;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Devices;

public sealed class SettleQuarantineTests
{
    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_row_is_set_aside_once_with_name_time_and_reason(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.ImportedAsync("rusak\n");

        Assert.Equal(new SettleQuarantine.Outcome.Settled(1), await SettleAllAsync(office, " uji coba mesin "));
        Assert.Equal(new SettleQuarantine.Outcome.Settled(0), await SettleAllAsync(office, "lain"));

        var row = Assert.Single(await office.ReadAsync(db => db.QuarantinedRows));
        Assert.Equal(
            (QuarantineState.SetAside, "pengawas", Office.NowUtc, "uji coba mesin"),
            (row.State, row.SettledBy, row.SettledAtUtc, row.Note)
        );
        Assert.Equal(0, Assert.Single(await office.ReadAsync(db => db.ImportedFiles)).Quarantined);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public async Task Nothing_is_set_aside_without_a_reason(int noteLength, bool settles)
    {
        await using var office = await Office.OpenAsync("sqlite");
        await office.ImportedAsync("rusak\n");

        Assert.Equal(
            settles,
            await SettleAllAsync(office, new string('a', noteLength)) is SettleQuarantine.Outcome.Settled
        );
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public async Task At_most_1000_rows_are_set_aside_at_a_time(int rows, bool settles)
    {
        await using var office = await Office.OpenAsync("sqlite");
        await using var db = office.Database.Open();
        var ids = Enumerable.Range(0, rows).Select(_ => Guid.CreateVersion7()).ToArray();

        var outcome = await SettleQuarantine.HandleAsync(
            db,
            new(ids, "uji coba", "pengawas"),
            Office.Time,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(settles, outcome is SettleQuarantine.Outcome.Settled);
    }

    internal static async Task<SettleQuarantine.Outcome> SettleAllAsync(Office office, string note)
    {
        var ids = await office.ReadAsync(db => db.QuarantinedRows.Select(row => row.Id));
        await using var db = office.Database.Open();
        return await SettleQuarantine.HandleAsync(
            db,
            new(ids, note, "pengawas"),
            Office.Time,
            TestContext.Current.CancellationToken
        );
    }
}
