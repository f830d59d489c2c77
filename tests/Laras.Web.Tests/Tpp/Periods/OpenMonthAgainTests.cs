using Laras.Core;
using Laras.Core.Tpp;
using Laras.Core.Tpp.Periods;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Tpp.Periods;

public sealed class OpenMonthAgainTests
{
    private static readonly Month April = PayTown.April;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_people_open_locked_data_and_the_round_begins_anew(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        var closing = await LockedAsync(town);

        Assert.IsType<OpenMonthAgain.Outcome.Asked>(await AskAsync(town, closing.Officials[0], "berkas tertinggal"));
        Assert.IsType<OpenMonthAgain.Outcome.Refused>(await AskAsync(town, closing.Officials[0], "saya lagi"));
        var opened = Assert.IsType<OpenMonthAgain.Outcome.Opened>(await AskAsync(town, closing.Officials[1], null));

        Assert.Equal((closing.Officials[0], closing.Officials[1]), (opened.Step.ById, opened.Step.SecondId!.Value));
        await using var db = town.Open();
        Assert.Equal(PeriodState.Open, await PeriodOfMonth.StateAsync(db, April, Token));
        await closing.TakeAsync(April, MonthStep.Calculate);
        Assert.Equal([1, 2, 3, 4], (await PeriodOfMonth.StepsAsync(db, April, Token)).Select(step => step.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_a_reason_nothing_is_asked(string reason)
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var closing = await LockedAsync(town);

        Assert.IsType<OpenMonthAgain.Outcome.Refused>(await AskAsync(town, closing.Officials[0], reason));

        await using var db = town.Open();
        Assert.Equal(0, await db.ReopeningRequests.CountAsync(Token));
    }

    [Fact]
    public async Task Once_the_calculation_is_fixed_nobody_opens_it()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var closing = await LockedAsync(town);
        await closing.PressAsync(April, MonthStep.Calculate);

        Assert.IsType<OpenMonthAgain.Outcome.Refused>(await AskAsync(town, closing.Officials[3], "terlambat"));
    }

    private static async Task<ClosingTown> LockedAsync(PayTown town)
    {
        await town.UseAsync(RegulationFolders.Flat(1_000_000), new(2026, 2));
        var closing = await ClosingTown.OfAsync(town);
        await town.CalculateAsync();
        await closing.TakeAsync(April, MonthStep.Lock);
        return closing;
    }

    private static async Task<OpenMonthAgain.Outcome> AskAsync(PayTown town, EmployeeId by, string? reason)
    {
        await using var db = town.Open();
        return await OpenMonthAgain.HandleAsync(db, new(April, by, "Pejabat", reason), PayTown.Clock, Token);
    }
}
