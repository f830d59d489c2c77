using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Laras.Web.Tests.Tpp;

public sealed class RunCalculationTests
{
    private static readonly CalculateMonth.Request April = new(PayTown.April, "Bendahara");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_month_is_calculated_beside_the_pages_and_only_one_at_a_time(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        town.HireMany();
        await town.SaveAsync();
        using var calculating = await StartAsync(town.Store);

        var first = calculating.TryStart(April);
        var second = calculating.TryStart(April with { Month = new(2026, 3) });
        await UntilQuietAsync(calculating);

        Assert.Equal((true, false), (first, second));
        Assert.Empty(calculating.Problems);
        await using var db = town.Open();
        var run = await db.CalculationRuns.SingleAsync(Token);
        Assert.Equal((RunState.Finished, 20, "Bendahara"), (run.State, run.Done, run.StartedBy));
        await calculating.StopAsync(Token);
    }

    [Fact]
    public async Task What_was_stopped_goes_on_to_the_same_result()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        town.HireMany();
        await town.SaveAsync();
        var undisturbed = await town.CalculateAsync();
        using var calculating = await StartAsync(town.Store);

        calculating.TryStart(April with { BatchSize = 1 });
        while (await DoneAsync(town, undisturbed) < 3)
        {
            await Task.Delay(1, Token);
        }

        calculating.Stop();
        await UntilQuietAsync(calculating);
        Assert.True(calculating.TryStart(April with { GoOn = true }) && calculating.Current is not null);
        await UntilQuietAsync(calculating);

        await using var db = town.Open();
        var run = await db.CalculationRuns.OrderBy(run => run.Id).LastAsync(Token);
        Assert.Equal((RunState.Finished, undisturbed.ResultHash), (run.State, run.ResultHash));
        await calculating.StopAsync(Token);
    }

    [Fact]
    public async Task A_run_that_breaks_is_told_and_the_next_one_can_begin()
    {
        var nowhere = new DataStore.Postgres("Host=127.0.0.1;Port=1;Timeout=1");
        using var calculating = await StartAsync(nowhere);

        calculating.TryStart(April);
        await UntilQuietAsync(calculating);

        Assert.StartsWith("Hitungan terhenti di tengah jalan.", Assert.Single(calculating.Problems), default);
        Assert.True(calculating.TryStart(April));
        await calculating.StopAsync(Token);
    }

    private static async Task<RunCalculation> StartAsync(DataStore store)
    {
        var calculating = new RunCalculation(store, PayTown.Clock, NullLogger<RunCalculation>.Instance);
        await calculating.StartAsync(Token);
        return calculating;
    }

    private static Task UntilQuietAsync(RunCalculation calculating) =>
        Patience.UntilAsync(() => Task.FromResult(calculating.Current is null));

    private static async Task<int> DoneAsync(PayTown town, CalculationRun other)
    {
        await using var db = town.Open();
        return await db.Slips.CountAsync(slip => slip.RunId != other.Id, Token);
    }
}
