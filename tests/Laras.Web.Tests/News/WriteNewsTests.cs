using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Attendance.Reviews;
using Laras.Web.News;
using Laras.Web.News.Push;
using Laras.Web.Tests.Attendance.Reviews;
using Laras.Web.Tests.News.Push;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.News;

public sealed class WriteNewsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-kabar-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_question_is_told_once_waits_for_its_answer_and_is_read(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var question = school.Decide("asked", ready: "where");
        await school.SendAsync([question]);
        Assert.Single(await WriteAsync(school));
        Assert.Empty(await WriteAsync(school));

        var news = await LookAsync(school);

        Assert.Equal(1, news.Unread);
        var item = Assert.Single(news.Items);
        Assert.Equal(("question", question.Id, (string?)null), (item.Kind, item.Review!.Value, item.Answered));
        Assert.EndsWith(
            "bertanya tentang Kamis 30 April: Sedang bertugas di mana saat itu?",
            item.Sentence,
            StringComparison.Ordinal
        );

        await using (var db = school.Open())
        {
            var context = await school.ContextAsync(db, school.Town.Teacher);
            school.Time = ReviewedSchool.At(new(2026, 4, 30, 15, 20, 0));
            await AnswerReview.HandleAsync(
                new(Guid.CreateVersion7(), question.Id, "Tugas luar"),
                context,
                db,
                school.Time,
                Token
            );
            await OpenNews.SeenAsync(context, db, school.Time, Token);
        }

        var read = await LookAsync(school);
        Assert.Equal((0, "Tugas luar"), (read.Unread, read.Items[0].Answered));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_usual_day_that_was_approved_is_no_news(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        await school.SendAsync([school.Decide("accepted")]);

        Assert.Empty(await WriteAsync(school));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_forgotten_departure_is_told_until_it_is_known(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var monday = new DateOnly(2026, 5, 4);
        await school.TapAsync(monday, "06.20", null);
        school.Time = ReviewedSchool.At(new(2026, 5, 5, 7, 0, 0));

        Assert.Equal(["forgotten"], (await LookAsync(school)).Items.Select(item => item.Kind));

        await school.TapAsync(monday, "", "14.05");
        Assert.Empty((await LookAsync(school)).Items);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_browser_is_woken_by_day_and_at_most_twice_but_for_questions(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        using var browser = new PushReceiver();
        using var keys = new VapidKeys(folder);
        using var sender = new PushSender(keys, new([], ["127.0.0.1"]), school.Time);
        await SubscribeAsync(school, browser);
        DateOnly[] days = [new(2026, 4, 27), new(2026, 4, 28), new(2026, 4, 29)];
        await school.SendAsync([
            .. days.Select(day => school.Decide("returned", day, "proof")),
            school.Decide("asked", ready: "where"),
        ]);
        var items = await WriteAsync(school);
        Assert.Equal(4, items.Count);

        await using var db = school.Open();
        var night = ReviewedSchool.At(new(2026, 4, 30, 20, 0, 0));
        Assert.Equal(0, await PushNews.RunAsync(db, items, sender, school.Region, night, Token));
        Assert.Equal(3, await PushNews.RunAsync(db, items, sender, school.Region, school.Time, Token));
        Assert.Contains(browser.Read, message => message.Text.Contains("bertanya", StringComparison.Ordinal));

        browser.Answers = System.Net.HttpStatusCode.Gone;
        await PushNews.RunAsync(db, items, sender, school.Region, school.Time, Token);
        Assert.Empty(await db.PushSubscriptions.ToListAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_browser_is_woken_only_as_long_as_the_visit_lasts_in_which_it_asked(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        using var browser = new PushReceiver();
        using var keys = new VapidKeys(folder);
        using var sender = new PushSender(keys, new([], ["127.0.0.1"]), school.Time);
        await SubscribeAsync(school, browser);
        await school.SendAsync([school.Decide("asked", ready: "where")]);
        var items = await WriteAsync(school);

        await using var db = school.Open();
        Assert.Equal(1, await PushNews.RunAsync(db, items, sender, school.Region, school.Time, Token));
        await Sessions.EndAllAsync(db, school.Town.Teacher.Id, Sessions.SignedOut, null, Token);
        await db.SaveChangesAsync(Token);
        Assert.Equal(0, await PushNews.RunAsync(db, items, sender, school.Region, school.Time, Token));
    }

    [Theory]
    [InlineData(4, 59, true)]
    [InlineData(5, 0, false)]
    [InlineData(19, 59, false)]
    [InlineData(20, 0, true)]
    public void Nobody_is_woken_between_eight_in_the_evening_and_five(int hour, int minute, bool isNight) =>
        Assert.Equal(isNight, PushNews.IsNight(new(2026, 5, 4, hour, minute, 0)));

    private static async Task SubscribeAsync(ReviewedSchool school, PushReceiver browser)
    {
        await using var db = school.Open();
        var context = await school.ContextAsync(db, school.Town.Teacher);
        var visit = Sessions.Begin(db, school.Town.Teacher.Id, SessionKind.Phone, null, "Chrome di Android").Session;
        await db.SaveChangesAsync(Token);
        context.User = SessionClaims.PrincipalOf(visit);
        await Subscribe.HandleAsync(
            new(browser.Address + "a", browser.PublicKey, browser.Secret),
            context,
            db,
            new([], ["127.0.0.1"]),
            school.Time,
            Token
        );
        Assert.Equal(1, await db.PushSubscriptions.CountAsync(Token));
    }

    private static async Task<IReadOnlyList<NewsItem>> WriteAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        return await WriteNews.RunAsync(db, school.Time, Token);
    }

    private async Task<PhoneNews> LookAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        using var keys = new VapidKeys(folder);
        var context = await school.ContextAsync(db, school.Town.Teacher);
        return (await OpenNews.HandleAsync(context, db, school.Region, keys, school.Time, Token)).Value!;
    }
}
