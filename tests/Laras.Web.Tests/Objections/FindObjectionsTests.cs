using Laras.Web.Access;
using Laras.Web.Objections;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Objections;

public sealed class FindObjectionsTests
{
    private static readonly DateTime LastSecond = new(2026, 5, 11, 15, 59, 59, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task It_is_asked_of_the_first_above_who_has_not_decided(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        await complaint.FiledAsync();

        var row = Assert.Single(await WaitingAsync(complaint));

        Assert.Equal(complaint.Town.Leader.Name, row.Asked);
        Assert.False(row.IsOverdue);
        Assert.True(row.IsAskedOf(await complaint.ViewerAsync(complaint.Town.Leader)));
        Assert.False(row.IsAskedOf(await complaint.ViewerAsync(complaint.Town.Head)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_second_after_the_last_day_it_goes_one_level_up(int secondsLater, bool overdue)
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        await complaint.FiledAsync();
        complaint.Time = new FixedTime(LastSecond.AddSeconds(secondsLater));

        var row = Assert.Single(await WaitingAsync(complaint));

        Assert.Equal(overdue, row.IsOverdue);

        // Above the Sekretaris Daerah there is only the personnel agency.
        Assert.Equal(overdue ? null : complaint.Town.Leader.Name, row.Asked);
        Assert.Equal(overdue, row.IsAskedOf(await complaint.ViewerAsync(complaint.Town.Officer)));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Only_what_nobody_answered_holds_back_the_lock_of_its_month(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var objection = await complaint.FiledAsync();

        var open = Assert.Single(await OpenAsync(complaint));
        await complaint.AnswerAsync(objection, complaint.Town.Leader);

        Assert.Equal(("Nurhayati Wulandari, S.Pd.", "Rabu 22 April 2026"), (open.Name, open.Matter));
        Assert.Empty(await OpenAsync(complaint));
        Assert.Empty(await WaitingAsync(complaint));
    }

    private static Task<IReadOnlyList<OpenObjections.Open>> OpenAsync(Complaint complaint) =>
        complaint.ReadAsync(db => OpenObjections.OfMonthAsync(db, new(2026, 4), Token));

    private static async Task<IReadOnlyList<FindObjections.Row>> WaitingAsync(Complaint complaint)
    {
        var list = Permissions.Find("GET /meja/keberatan");
        var viewer = await complaint.ViewerAsync(complaint.Town.Officer) with { Permission = list };
        return await complaint.ReadAsync(async db =>
        {
            var reachable = await Reachable.ForAsync(db, viewer, complaint.Region.Today(complaint.Time), Token);
            return await new FindObjections(db, complaint.Region, complaint.Time).WaitingAsync(reachable, Token);
        });
    }
}
