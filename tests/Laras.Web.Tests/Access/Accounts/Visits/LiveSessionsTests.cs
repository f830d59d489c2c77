using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Visits;

public sealed class LiveSessionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The clock of the world, moved ahead by a test.</summary>
    private sealed class AheadTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_token_opens_until_its_session_ends_and_its_hash_opens_nothing(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        using var live = new LiveSessions(database.Store, TimeProvider.System);
        var (session, token) = await BeginAsync(database, SessionKind.Desk);

        Assert.Null(live.Recall(token));
        var visitor = await live.FindAsync(token, Token);

        Assert.Equal(session.EmployeeId, live.Recall(token));
        Assert.Null(live.Recall(session.TokenHash));
        Assert.Null(live.Recall(token[1..]));
        Assert.Equal(session.EmployeeId, SessionClaims.Of(visitor!)!.Value.Employee);
        Assert.Equal(session.Id, SessionClaims.Of(visitor!)!.Value.Id);
        Assert.False(SessionClaims.HasSecondFactor(visitor!));
        Assert.Null(await live.FindAsync(session.TokenHash, Token));
        Assert.Null(await live.FindAsync(SessionToken.New(), Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_this_process_ends_is_shut_out_with_the_commit(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        using var live = new LiveSessions(database.Store, TimeProvider.System);
        var (session, token) = await BeginAsync(database, SessionKind.Phone);
        Assert.NotNull(await live.FindAsync(token, Token));

        await using var db = Listening(database.Store, live);
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        Assert.Equal(1, await Sessions.EndAllAsync(db, session.EmployeeId, "uji", except: null, Token));
        await db.SaveChangesAsync(Token);
        await transaction.CommitAsync(Token);

        Assert.Null(live.Recall(token));
        Assert.Null(await live.FindAsync(token, Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_another_process_ends_is_shut_out_within_five_seconds(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var time = new AheadTime();
        using var live = new LiveSessions(database.Store, time);
        var (session, token) = await BeginAsync(database, SessionKind.Phone);
        Assert.NotNull(await live.FindAsync(token, Token));

        await using var elsewhere = database.Open();
        await Sessions.EndAllAsync(elsewhere, session.EmployeeId, "uji", except: null, Token);
        await elsewhere.SaveChangesAsync(Token);

        Assert.InRange(LiveSessions.LookAgainAfter, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(session.EmployeeId, live.Recall(token));
        time.Ahead = LiveSessions.LookAgainAfter;
        Assert.Null(live.Recall(token));
        Assert.Null(await live.FindAsync(token, Token));
    }

    [Theory]
    [InlineData(SessionKind.Desk, 12 * 60)]
    [InlineData(SessionKind.Phone, 90 * 24 * 60)]
    public async Task A_session_expires_at_its_hour(SessionKind kind, int minutes)
    {
        await using var database = await Database.CreateAsync("sqlite");
        var time = new AheadTime();
        using var live = new LiveSessions(database.Store, time);
        var (_, token) = await BeginAsync(database, kind);

        time.Ahead = TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(30);
        Assert.NotNull(await live.FindAsync(token, Token));
        Assert.NotNull(live.Recall(token));
        time.Ahead = TimeSpan.FromMinutes(minutes);
        Assert.Null(live.Recall(token));
        Assert.Null(await live.FindAsync(token, Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task All_but_one_can_be_ended_and_the_others_of_other_people_stay(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var (kept, _) = await BeginAsync(database, SessionKind.Desk);
        var (stranger, _) = await BeginAsync(database, SessionKind.Desk);
        await using var db = database.Open();
        Sessions.Begin(db, kept.EmployeeId, SessionKind.Phone, null, "uji");
        await db.SaveChangesAsync(Token);

        Assert.Equal(1, await Sessions.EndAllAsync(db, kept.EmployeeId, "uji", kept.Id, Token));
        await db.SaveChangesAsync(Token);

        var open = await db.Sessions.Where(row => row.EndedAtUtc == null).Select(row => row.Id).ToListAsync(Token);
        Assert.Equal([kept.Id, stranger.Id], open.Order());
        Assert.False(await Sessions.EndAsync(db, kept.EmployeeId, stranger.Id, "uji", Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task When_somebody_was_last_seen_is_written_now_and_then(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var time = new AheadTime();
        using var live = new LiveSessions(database.Store, time);
        var (session, token) = await BeginAsync(database, SessionKind.Phone);

        time.Ahead = TimeSpan.FromMinutes(11);
        await live.FindAsync(token, Token);
        await live.WriteLastSeenAsync(Token);

        await using var db = database.Open();
        var seen = (await db.Sessions.SingleAsync(row => row.Id == session.Id, Token)).LastSeenAtUtc;
        Assert.InRange(seen - session.CreatedAtUtc, TimeSpan.FromMinutes(11), TimeSpan.FromMinutes(12));
    }

    private static async Task<Sessions.Begun> BeginAsync(Database database, SessionKind kind)
    {
        await using var db = database.Open();
        var person = new Employee
        {
            Id = EmployeeId.New(),
            Name = "Ibu Contoh",
            Kind = EmploymentKind.Pns,
        };
        db.Employees.Add(person);
        var begun = Sessions.Begin(db, person.Id, kind, null, "uji");
        await db.SaveChangesAsync(Token);
        return begun;
    }

    private static LarasDb Listening(DataStore store, LiveSessions live)
    {
        var options = new DbContextOptionsBuilder<LarasDb>();
        store.Configure(options);
        options.AddInterceptors(new ForgetChangedSessions(live));
        return new(options.Options);
    }
}
