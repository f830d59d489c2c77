using Laras.Web.Access.Accounts.Cards;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Cards;

public sealed class MakeStartCardsTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_card_is_kept_as_two_hashes_and_noted_in_the_journal(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);

        var made = Assert.Single((await MakeAsync(db, town, town.Teacher)).Cards);

        var stored = await db.StartCards.AsNoTracking().SingleAsync(Token);
        Assert.Equal(CardSecret.HashOfToken(made.Secret.Token), stored.TokenHash);
        Assert.DoesNotContain(made.Secret.Code, $"{stored.TokenHash}{stored.CodeHash}", StringComparison.Ordinal);
        Assert.Equal(FixedTime.Monday.GetUtcNow().UtcDateTime.AddDays(14), stored.ExpiresAtUtc);
        var note = await db.JournalEntries.AsNoTracking().SingleAsync(Token);
        Assert.Equal(("buat-kartu-mulai", town.Teacher.Id), (note.Kind, note.SubjectId));
        Assert.DoesNotContain(made.Secret.Token, note.Sentence, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_new_card_makes_the_older_one_void(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);

        var first = (await MakeAsync(db, town, town.Teacher)).Cards[0];
        var second = (await MakeAsync(db, town, town.Teacher)).Cards[0];

        Assert.IsType<ReadStartCard.Reading.Void>(await ReadAsync(db, first.Secret.Token));
        Assert.IsType<ReadStartCard.Reading.Open>(await ReadAsync(db, second.Secret.Token));
        Assert.IsType<ReadStartCard.Reading.Unknown>(await ReadAsync(db, first.Secret.Code));
    }

    [Fact]
    public async Task A_card_opens_for_fourteen_days_and_not_a_second_longer()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);
        var card = (await MakeAsync(db, town, town.Teacher)).Cards[0];
        var end = FixedTime.Monday.GetUtcNow().UtcDateTime.AddDays(14);

        var before = await ReadAsync(db, card.Secret.Token, end.AddSeconds(-1));
        var after = await ReadAsync(db, card.Secret.Token, end);

        Assert.IsType<ReadStartCard.Reading.Open>(before);
        Assert.IsType<ReadStartCard.Reading.Expired>(after);
    }

    [Fact]
    public async Task A_typed_code_leads_to_the_card_with_whatever_signs_people_confuse()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);
        var card = (await MakeAsync(db, town, town.Teacher)).Cards[0];
        var cards = Reader(db, FixedTime.Monday.GetUtcNow().UtcDateTime);
        var typed = card.Secret.Code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l');

        var token = await cards.TokenOfCodeAsync("19790412 200501 2 007", typed, Token);

        var open = Assert.IsType<ReadStartCard.Reading.Open>(await cards.ByTokenAsync(token, Today, Token));
        Assert.Equal(town.Teacher.Id, open.Employee.Id);
        Assert.Null(await cards.TokenOfCodeAsync(SmallTown.TeacherNip, "ABCD-EFGH-JKMN", Token));
        Assert.Null(await cards.TokenOfCodeAsync(SmallTown.OtherTeacherNip, card.Secret.Code, Token));
        Assert.Null(await cards.TokenOfCodeAsync("tidak-ada", "", Token));
    }

    [Fact]
    public async Task A_page_sent_twice_prints_no_second_set()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);
        var batch = Guid.CreateVersion7();

        var first = await MakeAsync(db, town, town.Teacher, batch);
        var second = await MakeAsync(db, town, town.Teacher, batch);

        Assert.True(second.WasPrinted);
        Assert.Empty(second.Cards);
        Assert.IsType<ReadStartCard.Reading.Open>(await ReadAsync(db, first.Cards[0].Secret.Token));
    }

    [Fact]
    public async Task An_operator_makes_no_card_for_himself_nor_a_school_for_those_with_an_office()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: false, Token);
        People.GiveAccount(db, town.Head).BlockedAtUtc = FixedTime.Monday.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(Token);

        var response = await MakeStartCards.RunAsync(
            db,
            new(
                Guid.CreateVersion7(),
                [town.Officer.Id, town.Leader.Id, town.Head.Id, town.Teacher.Id],
                town.Officer.Id,
                "Wa Sulastri",
                ReachesRegion: false
            ),
            Today,
            FixedTime.Monday,
            Token
        );

        Assert.Equal([town.Teacher.Id], response.Cards.Select(card => card.Employee.Id));
        Assert.Equal(3, response.Refused.Count);
        Assert.Contains(response.Refused, reason => reason.Contains("diri sendiri", StringComparison.Ordinal));
        Assert.Contains(response.Refused, reason => reason.Contains("dihentikan", StringComparison.Ordinal));
        Assert.Contains(response.Refused, reason => reason.Contains("Kominfo", StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_cards_share_a_secret_and_none_holds_a_sign_that_is_mistaken()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => CardSecret.New()).ToList();
        Assert.Equal(1000, secrets.Select(secret => secret.Token).Distinct().Count());
        Assert.Equal(1000, secrets.Select(secret => secret.Code).Distinct().Count());
        Assert.All(secrets, secret => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{32}$", secret.Token));
        Assert.All(
            secrets,
            secret => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$", secret.Code)
        );
    }

    private static Task<MakeStartCards.Response> MakeAsync(
        LarasDb db,
        SmallTown town,
        Employee employee,
        Guid? batch = null
    ) =>
        MakeStartCards.RunAsync(
            db,
            new(batch ?? Guid.CreateVersion7(), [employee.Id], town.Officer.Id, "Wa Sulastri", ReachesRegion: true),
            Today,
            FixedTime.Monday,
            Token
        );

    private static Task<ReadStartCard.Reading> ReadAsync(LarasDb db, string token, DateTime? nowUtc = null) =>
        Reader(db, nowUtc ?? FixedTime.Monday.GetUtcNow().UtcDateTime).ByTokenAsync(token, Today, Token);

    private static ReadStartCard Reader(LarasDb db, DateTime nowUtc) => new(db, Protection, new StoppedClock(nowUtc));

    private static readonly EphemeralDataProtectionProvider Protection = new();
}
