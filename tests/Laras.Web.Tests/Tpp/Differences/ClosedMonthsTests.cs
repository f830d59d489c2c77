using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Tpp.Periods;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Tpp.Periods;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Slips;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Tpp.Differences;

public sealed class ClosedMonthsTests
{
    private static readonly Month March = new(2026, 3);
    private static readonly Month April = PayTown.April;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_fact_about_a_closed_month_is_paid_on_the_next_slip_and_leaves_the_old_one_alone(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseAsync(RegulationFolders.Flat(1_000_000), March);
        var person = town.Hire("A-1");
        var closing = await ClosingTown.OfAsync(town);
        var march = await town.CalculateAsync(March);
        await closing.TakeAsync(March, MonthStep.Pay);
        town.Correct(person, new(2026, 3, 2), DayStatus.Present);
        await town.SaveAsync();

        var april = await town.CalculateAsync(April);

        await using var db = town.Open();
        var line = await db.Differences.SingleAsync(line => line.RunId == april.Id, Token);
        Assert.Equal(
            (person, 202603, "Diterima", 1_000L, march.Id),
            (line.EmployeeId, line.AboutMonthKey, line.Line, line.Amount, line.OriginalRunId)
        );
        var slip = await OpenSlip.OfMonthAsync(db, April, person, Token);
        Assert.Equal(new(1_000), slip!.Net - slip.Told!.Net);

        // March stays as it was, and says that something came later.
        var old = await OpenSlip.OfMonthAsync(db, March, person, Token);
        Assert.Equal(old!.Net, old.Told!.Net);
        Assert.False(old.Answer.AreThoseOfTheSlip);
        Assert.Empty(old.Differences);
    }

    [Fact]
    public async Task Without_later_facts_a_closed_month_before_changes_no_sign_of_the_result()
    {
        var (open, _) = await TownAsync();
        await using var left = open;
        var expected = (await open.CalculateAsync(April)).ResultHash;

        var (closed, closing) = await TownAsync();
        await using var right = closed;
        await closing.TakeAsync(March, MonthStep.Pay);

        Assert.Equal(expected, (await closed.CalculateAsync(April)).ResultHash);
    }

    [Fact]
    public async Task Who_has_left_is_still_paid_what_a_closed_month_owes()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseAsync(RegulationFolders.Flat(1_000_000), March);
        var person = town.Hire("A-1", placedTo: new(2026, 3, 31), endsOn: new(2026, 3, 31));
        var closing = await ClosingTown.OfAsync(town);
        await town.CalculateAsync(March);
        await closing.TakeAsync(March, MonthStep.Pay);
        town.Correct(person, new(2026, 3, 2), DayStatus.Present);
        await town.SaveAsync();

        var april = await town.CalculateAsync(April);

        await using var db = town.Open();
        var slip = await db.Slips.SingleAsync(slip => slip.RunId == april.Id && slip.EmployeeId == person, Token);
        Assert.Equal((1_000L, SlipState.NotEntitled), (slip.Net, slip.State));
        Assert.Equal(
            (april.Total, april.Total),
            (april.Done, await db.Slips.CountAsync(one => one.RunId == april.Id, Token))
        );
    }

    [Fact]
    public async Task A_difference_is_brought_once()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        Month february = new(2026, 2);
        await town.UseAsync(RegulationFolders.Flat(1_000_000), february);
        var person = town.Hire("A-1");
        var closing = await ClosingTown.OfAsync(town);
        await town.CalculateAsync(february);
        await closing.TakeAsync(february, MonthStep.Calculate);
        town.Correct(person, new(2026, 2, 2), DayStatus.Present);
        await town.SaveAsync();
        var march = await town.CalculateAsync(March);
        await closing.TakeAsync(March, MonthStep.Calculate);

        var april = await town.CalculateAsync(April);

        await using var db = town.Open();
        Assert.Equal(1, await db.Differences.CountAsync(line => line.RunId == march.Id, Token));
        Assert.Equal(0, await db.Differences.CountAsync(line => line.RunId == april.Id, Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(26)]
    [InlineData(2026)]
    public async Task Whatever_came_when_all_slips_pay_what_the_whole_story_comes_to_from_scratch(int seed)
    {
        var history = new LateHistory(seed);

        var lived = await history.LivedAsync(locked: true);

        Assert.True(history.Differences > 0, "nothing was corrected, so this proves nothing");
        Assert.Equal(await new LateHistory(seed).LivedAsync(locked: false), lived);
    }

    private static async Task<(PayTown Town, ClosingTown Closing)> TownAsync()
    {
        var town = await PayTown.CreateAsync("sqlite");
        await town.UseAsync(RegulationFolders.Flat(1_000_000), March);
        town.Hire("A-1");
        town.Hire("A-2");
        var closing = await ClosingTown.OfAsync(town, ends: new(2026, 1, 1));
        await town.CalculateAsync(March);
        return (town, closing);
    }
}
