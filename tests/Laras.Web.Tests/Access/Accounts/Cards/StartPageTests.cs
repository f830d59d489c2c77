using AngleSharp.Dom;
using Laras.Web.Access.Accounts.Cards;
using Laras.Web.Layout.Phone;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Cards;

public sealed class StartPageTests
{
    private const string IPhone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

    private const string Safari = IPhone + " Version/17.5 Mobile/15E148 Safari/604.1";
    private const string OnHomeScreen = IPhone + " Mobile/15E148";
    private const string Android =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Safari, true)]
    [InlineData(OnHomeScreen, false)]
    [InlineData(Android, false)]
    public async Task Only_in_the_browser_of_an_iPhone_the_app_is_put_on_the_home_screen_before_the_pin(
        string browser,
        bool isFirst
    )
    {
        await using var desk = await People.DeskAsync();
        Assert.SkipUnless(
            desk.Services.GetRequiredService<PhoneFiles>().IsBuilt,
            "The phone app is not built here: apt-get install nodejs npm"
        );
        var card = await CardAsync(desk);

        var page = await AskAsync(desk, $"/mulai/{card}", browser);

        var step = isFirst ? "pasang" : "2";
        Assert.NotNull(page.QuerySelector($"a.tombol[href='/mulai/{card}?langkah={step}']"));
    }

    [Fact]
    public async Task The_step_of_the_home_screen_uses_up_nothing_and_may_be_passed()
    {
        await using var desk = await People.DeskAsync();
        var card = await CardAsync(desk);

        var page = await AskAsync(desk, $"/mulai/{card}?langkah=pasang", Safari);

        Assert.Equal("Pasang Laras di layar utama", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/saku/manifest.webmanifest", page.QuerySelector("link[rel=manifest]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"a[href='/mulai/{card}?langkah=2']"));
        Assert.Null(await desk.ReadAsync(db => db.StartCards.Select(row => row.UsedAtUtc).SingleAsync(Token)));
    }

    private static Task<string> CardAsync(RunningDesk desk) =>
        desk.ReadAsync(async db =>
        {
            var (town, today) = (desk.Town, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            var made = await MakeStartCards.RunAsync(
                db,
                new(Guid.CreateVersion7(), [town.Teacher.Id], town.Officer.Id, "Wa Sulastri", ReachesRegion: true),
                today,
                TimeProvider.System,
                Token
            );
            return made.Cards.Single().Secret.Token;
        });

    private static async Task<IDocument> AskAsync(RunningDesk desk, string path, string browser)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("User-Agent", browser);
        using var answer = await desk.SendAsync(request);
        return await RunningDesk.DocumentOf(answer);
    }
}
