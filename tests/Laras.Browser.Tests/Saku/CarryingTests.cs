using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>Titip: a phone without signal shows its tap as moving pictures, the camera of a colleague's phone takes it along.</summary>
public sealed class CarryingTests(Browser browser, SakuTown town) : IClassFixture<SakuTown>
{
    private const int RoundsMax = 200;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_colleague_films_a_tap_and_the_server_has_it_once()
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        await using var alone = await OpenAsync();
        var page = await alone.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await Begun.BoundAsync(page, town.Town.Teacher);
        // The piece of the app that shows the pictures came with the installed app; here it comes now.
        await page.GotoAsync(new Uri(town.Address, "/saku/titip").ToString());
        await page.GetByText("Tidak ada yang perlu dititipkan.").WaitForAsync();
        await alone.RouteAsync("**/api/**", route => route.AbortAsync());
        await page.GotoAsync(new Uri(town.Address, "/saku/hadir").ToString());
        await page.Locator(".tekan").First.ClickAsync();
        var kept = Assert.Single(await Begun.WaitForAsync(page, taps => taps.Count == 1));
        await page.GotoAsync(new Uri(town.Address, "/saku/titip").ToString());
        await page.GetByText("1 catatan, sejak").WaitForAsync();

        await using var colleague = await OpenAsync();
        var camera = await colleague.NewPageAsync();
        await Begun.BeginAsync(camera, town, who: town.Town.Head);
        await camera.GotoAsync(new Uri(town.Address, "/saku/titip/terima").ToString());
        await camera.GetByText("Buka kamera").WaitForAsync();
        await FakeCamera.InstallAsync(camera);
        await camera.GetByRole(AriaRole.Button, new() { Name = "Buka kamera" }).ClickAsync();
        await FilmAsync(page, camera);

        await camera.GetByText("Sudah diserahkan ke server.").WaitForAsync();
        var stored = await town.ReadAsync(db => db.ReceivedTaps.SingleAsync(row => row.Id == kept.Id, Token));
        Assert.Equal(kept.TapAt, stored.TapAt);
        Assert.Equal(town.Town.Teacher.Id, stored.EmployeeId);

        await alone.UnrouteAsync("**/api/**");
        await page.GotoAsync(new Uri(town.Address, "/saku/hadir").ToString());
        await Begun.WaitForAsync(page, taps => taps.Single() is { Stage: "received", HasReceipt: true });
        Assert.Equal(1, await town.ReadAsync(db => db.ReceivedTaps.CountAsync(row => row.TapAt == kept.TapAt, Token)));
    }

    /// <summary>Holds picture after picture before the camera, each as long as the phone shows it.</summary>
    private static async Task FilmAsync(IPage shown, IPage camera)
    {
        var taken = camera.GetByText("ada di HP ini.");
        for (var round = 0; round < RoundsMax && await taken.CountAsync() == 0; round++)
        {
            await FakeCamera.HoldAsync(shown, "[data-uji=titipan] svg", camera);
            await Task.Delay(150, Token);
        }

        await taken.WaitForAsync();
    }

    private async Task<IBrowserContext> OpenAsync()
    {
        var context = await browser.NewTelephoneAsync(new());
        await context.Clock.InstallAsync(new() { TimeDate = town.Now.UtcDateTime });
        return context;
    }
}
