using Laras.Browser.Tests.Saku;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Attendance.Taps;
using Laras.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Attendance;

public sealed class KioskTests(Browser browser, RunningLaras laras)
{
    /// <summary>A camera that sees one card, as if it were held before it.</summary>
    private const string CameraWithCard = """
        ({ path, modules }) => {
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [640, 480];
          const context = canvas.getContext("2d");
          const draw = () => {
            context.fillStyle = "#fff";
            context.fillRect(0, 0, 640, 480);
            context.save();
            context.translate(140, 60);
            context.scale(360 / modules, 360 / modules);
            context.fillStyle = "#000";
            context.fill(new Path2D(path));
            context.restore();
          };
          setInterval(draw, 50);
          navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_internet_a_kiosk_shows_codes_that_the_server_accepts_and_keeps_cards_until_it_is_back()
    {
        var desk = await browser.NewPageAsync(laras);
        var code = await RegisterAsync(desk);
        var card = await PrintCardAsync(desk);
        var kiosk = await browser.NewPageAsync(laras);
        await kiosk.GotoAsync("/kios");
        await kiosk.GetByLabel("Kode pasang").FillAsync(code);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Pasang" }).ClickAsync();
        var signs = kiosk.Locator("[data-uji=tanda]");
        await signs.WaitForAsync();
        await kiosk.EvaluateAsync("navigator.serviceWorker.ready");
        var before = await TapsAsync();

        await kiosk.Context.SetOfflineAsync(true);
        await kiosk.ReloadAsync();
        await signs.WaitForAsync();
        Assert.IsType<CodeVerdict.Fresh>(await JudgeTypedAsync(await signs.InnerTextAsync()));

        await kiosk.EvaluateAsync(CameraWithCard, card);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Pulang" }).ClickAsync();
        await kiosk.GetByText("Pulang 0").WaitForAsync();
        await kiosk.GetByText("1 catatan kartu menunggu dikirim").WaitForAsync();
        Assert.Equal(before.Select(tap => tap.Id), (await TapsAsync()).Select(tap => tap.Id));

        await kiosk.Context.SetOfflineAsync(false);
        await kiosk.GetByText("Tersambung").WaitForAsync();
        await kiosk
            .GetByText("1 catatan kartu menunggu dikirim")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var tap = Assert.Single(await TapsAsync(), tap => before.TrueForAll(earlier => earlier.Id != tap.Id));
        Assert.Equal(Intent.Out, tap.Intent);
        await PhotoArrivesAsync(tap.Id);
    }

    [Fact]
    public async Task A_kiosk_is_good_for_everybody_and_its_card_buttons_are_in_sight()
    {
        var kiosk = await browser.NewPageAsync(laras);
        var code = await RegisterAsync(await browser.NewPageAsync(laras));
        await kiosk.GotoAsync("/kios");
        await kiosk.GetByLabel("Kode pasang").WaitForAsync();
        await ScreensTests.ExamineAsync(kiosk, "kios pasang", hasButton: false, ScreensTests.Looks, []);
        await kiosk.GetByLabel("Kode pasang").FillAsync(code);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Pasang" }).ClickAsync();
        await kiosk.Locator("[data-uji=tanda]").WaitForAsync();

        await ScreensTests.ExamineAsync(kiosk, "kios", hasButton: true, KioskLooks, []);
    }

    /// <summary>Tablets on a wall, upright and lying, and a phone of before that serves as one.</summary>
    private static readonly (string Theme, int Width, int Height, int Text)[] KioskLooks =
    [
        ("terang", 1280, 800, 16),
        ("gelap", 800, 1280, 16),
        ("terang", 800, 1100, 16),
        ("terang", 600, 960, 16),
        ("terang", 360, 740, 16),
        ("terang", 800, 1280, 32),
    ];

    /// <summary>The photo travels after everything else, because nothing may wait for it.</summary>
    private Task PhotoArrivesAsync(Guid tap) =>
        Patience.UntilAsync(() => laras.ReadAsync(db => db.KioskPhotos.AnyAsync(photo => photo.TapId == tap, Token)));

    [Fact]
    public async Task A_tablet_that_the_server_knows_no_more_asks_for_a_new_code_and_what_it_kept_still_counts()
    {
        var desk = await browser.NewPageAsync(laras);
        var code = await RegisterAsync(desk, "Pintu samping");
        var card = await PrintCardAsync(desk);
        var kiosk = await browser.NewPageAsync(laras);
        await kiosk.GotoAsync("/kios");
        await PairAsync(kiosk, code);
        var number = await kiosk.Locator(".keadaan .samar").InnerTextAsync();
        await kiosk.Context.SetOfflineAsync(true);
        await kiosk.EvaluateAsync(CameraWithCard, card);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Pulang" }).ClickAsync();
        await kiosk.GetByText("1 catatan kartu menunggu dikirim").WaitForAsync();
        var before = await TapsAsync();

        await desk.GotoAsync("/meja/kios");
        await desk.Locator("tr", new() { HasText = "Pintu samping" })
            .GetByRole(AriaRole.Button, new() { Name = "Pasang ulang" })
            .ClickAsync();
        var again = await desk.Locator(".kode-pasang .kode").InnerTextAsync();
        await RefuseEventsAsync(kiosk);
        await kiosk.Context.SetOfflineAsync(false);
        await kiosk.GetByRole(AriaRole.Heading, new() { Name = "Kios ini tidak terdaftar lagi" }).WaitForAsync();
        await kiosk.UnrouteAllAsync();
        await PairAsync(kiosk, again);

        Assert.Equal(number, await kiosk.Locator(".keadaan .samar").InnerTextAsync());
        await Patience.UntilAsync(async () => (await TapsAsync()).Count > before.Count);
    }

    /// <summary>What every kiosk of this town has sent so far, also those of other tests.</summary>
    private Task<List<ReceivedTap>> TapsAsync() =>
        laras.ReadAsync(db =>
            db.ReceivedTaps.Where(tap => tap.Channel == Channel.Kiosk).OrderBy(tap => tap.Id).ToListAsync(Token)
        );

    /// <summary>What the kiosk kept stays in it until it was paired anew.</summary>
    private static Task<IAsyncDisposable> RefuseEventsAsync(IPage kiosk) =>
        kiosk.RouteAsync("**/api/kiosk-events", route => route.AbortAsync());

    private static async Task PairAsync(IPage kiosk, string code)
    {
        await kiosk.GetByLabel("Kode pasang").FillAsync(code);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Pasang" }).ClickAsync();
        await kiosk.Locator("[data-uji=tanda]").WaitForAsync();
    }

    [Fact]
    public async Task No_script_of_the_kiosk_can_read_its_keys()
    {
        var kiosk = await browser.NewPageAsync(laras);
        var code = await RegisterAsync(await browser.NewPageAsync(laras));
        await kiosk.GotoAsync("/kios");
        await kiosk.GetByLabel("Kode pasang").FillAsync(code);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Pasang" }).ClickAsync();
        await kiosk.Locator("[data-uji=tanda]").WaitForAsync();

        var read = await kiosk.EvaluateAsync<string[]>(
            """
            () => new Promise((done) => {
              indexedDB.open("laras-kios").onsuccess = ({ target }) => {
                target.result.transaction("facts").objectStore("facts").get("paired").onsuccess = async (found) => {
                  const { keys, codeKey } = found.target.result;
                  const all = [keys.signing.privateKey, keys.agreement.privateKey, codeKey];
                  done(await Promise.all(all.map((key) =>
                    crypto.subtle.exportKey("jwk", key).then(() => "read", () => "closed"))));
                };
              };
            })
            """
        );

        Assert.Equal(["closed", "closed", "closed"], read);
    }

    private static async Task<string> RegisterAsync(IPage desk, string where = "Pintu depan")
    {
        await desk.GotoAsync("/masuk");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Fathimah" }).ClickAsync();
        await desk.GotoAsync("/meja/kios");
        await desk.GetByLabel("Letak kios").FillAsync(where);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Buat kode pasang" }).ClickAsync();
        return await desk.Locator(".kode-pasang .kode").InnerTextAsync();
    }

    private static async Task<object> PrintCardAsync(IPage desk)
    {
        await desk.GotoAsync("/meja/kios/kartu");
        await desk.GetByLabel("Pilih Nurhayati").CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Buat kartu untuk yang dicentang" }).ClickAsync();
        var drawing = desk.Locator(".kartu-mulai .qr");
        return new
        {
            path = await drawing.Locator(".modul").GetAttributeAsync("d"),
            modules = int.Parse((await drawing.GetAttributeAsync("viewBox"))!.Split(' ')[2], null),
        };
    }

    private Task<CodeVerdict> JudgeTypedAsync(string signs) =>
        laras.ReadAsync(async db =>
        {
            var known = await LoadKnownCodes.ForAsync(db, [$"{CodeReading.TypedMark}.{signs}"], Token);
            var now = laras.Time.GetUtcNow().ToUnixTimeMilliseconds();
            var units = await db.Units.Select(unit => unit.Id).ToListAsync(Token);
            return known.Answer(
                new(
                    $"{CodeReading.TypedMark}.{signs}",
                    new(now, now),
                    Guid.CreateVersion7(),
                    units.ToHashSet(),
                    new(2026, 5, 4)
                )
            );
        });
}
