using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>
/// Entries of the catalogue that no state of the home screen shows but something the person does. The phone's own test of
/// the catalogue reads the codes here: an entry that nothing drives fails it.
/// </summary>
public sealed class TroublesByActionTests(Browser browser, SakuTown town) : IClassFixture<SakuTown>
{
    private const int LastMinute = (24 * 60) - 1;
    private const int SlotSeconds = 10;

    /// <summary>No tap can be written: the phone is full to the last byte.</summary>
    private const string FullStore = """
        () => {
          const put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = function (...given) {
            if (this.name === "taps") throw new DOMException("full", "QuotaExceededError");
            return put.apply(this, given);
          };
          const add = IDBObjectStore.prototype.add;
          IDBObjectStore.prototype.add = function (...given) {
            if (this.name === "taps") throw new DOMException("full", "QuotaExceededError");
            return add.apply(this, given);
          };
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("H-13", "Kode ini sudah berganti", "Kode berganti tiap 10 detik. Arahkan lagi ke layar.")]
    [InlineData(
        "H-14",
        "Ini kode Dinas Komunikasi dan Informatika",
        "Tempat tugas Ibu SDN 2 Tanjung Laras. Sedang tugas di sini?"
    )]
    [InlineData("H-15", "Kamera sedang dipakai atau belum diizinkan", "sudah disimpan.")]
    [InlineData("H-24", "Catatan ini belum tersimpan", "Tempat di HP habis.")]
    public async Task What_the_person_does_leads_to_the_sentence(string code, string title, string body)
    {
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await DriveAsync(code, page);

        var told = page.GetByRole(AriaRole.Alert);
        await told.GetByText(title).WaitForAsync();
        await told.GetByText(body).WaitForAsync();
        await page.GetByText(code, new() { Exact = true }).WaitForAsync();
        Assert.Equal(code == "H-24" ? 0 : 1, (await Begun.KeptAsync(page)).Count);
    }

    [Theory]
    [InlineData("H-23", "Nama, NIP, atau tempat kerja yang keliru bisa dibetulkan. Mencatat hadir tetap berjalan.")]
    public async Task The_first_day_says_that_wrong_data_can_be_mended(string code, string body)
    {
        Assert.NotEmpty(code);
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(town.Address, "/masuk").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Nurhayati" }).ClickAsync();
        await page.GotoAsync(new Uri(town.Address, "/saku/hadir").ToString());
        await page.GetByText(body).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Ada yang keliru" }).ClickAsync();
        await page.GetByLabel("Apa yang perlu dibetulkan?").FillAsync("Nama sekolah saya keliru");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim kepada operator" }).ClickAsync();
        await page.GetByText("Sudah kami catat.").WaitForAsync();
        await page.GetByText("Ya, ini saya").WaitForAsync();
    }

    [Fact]
    public async Task Whoever_is_early_may_be_reminded_and_is_rung_at_the_hour()
    {
        await using var context = await OpenAsync(minutesUntilOpen: 20);
        await context.GrantPermissionsAsync(["notifications"]);
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await page.GetByText("Masuk dibuka pukul").WaitForAsync();
        await page.EvaluateAsync(
            "() => { window.rung = 0; navigator.vibrate = () => { window.rung++; return true; }; }"
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Ingatkan saya" }).ClickAsync();
        await page.GetByText("HP ini mengingatkan pukul").WaitForAsync();

        await page.Clock.FastForwardAsync(19 * 60_000);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.rung"));
        await page.Clock.FastForwardAsync(2 * 60_000);
        await page.WaitForFunctionAsync("() => window.rung === 1");
        await page.Locator(".tekan", new() { HasTextString = "tepat waktu" }).WaitForAsync();
        await page.GetByText("HP ini mengingatkan pukul").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private Task DriveAsync(string code, IPage page) =>
        code switch
        {
            "H-13" => ScanAsync(page, $"K1.AAAAAA.{Slot() - 60}.ABCD2345"),
            "H-14" => ScanElsewhereAsync(page),
            "H-15" => OpenScannerAsync(page),
            "H-24" => PressWithFullStoreAsync(page),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Nothing drives this entry."),
        };

    /// <summary>The camera app of a phone brings a code in the address.</summary>
    private async Task ScanAsync(IPage page, string value)
    {
        await page.GotoAsync(new Uri(town.Address, $"/saku/pindai#{value}").ToString());
        await page.GetByText("Pindai QR").First.WaitForAsync();
    }

    /// <summary>The own camera opens, which is none; opened anew the page records nothing more.</summary>
    private static async Task OpenScannerAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Cara lain" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pindai QR di tempat kerja" }).ClickAsync();
        await page.GetByText("Kamera sedang dipakai").WaitForAsync();
        await page.ReloadAsync();
    }

    /// <summary>The screen at the door of another office, registered and paired as every one.</summary>
    private async Task ScanElsewhereAsync(IPage page)
    {
        var desk = await browser.NewPageAsync(town.Address);
        await desk.GotoAsync("/masuk");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Wa Sulastri" }).ClickAsync();
        await desk.GotoAsync("/meja/kios");
        await desk.Locator("select[name=unit]").SelectOptionAsync("KOMINFO");
        await desk.GetByLabel("Letak kios").FillAsync("Pintu depan");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Buat kode pasang" }).ClickAsync();
        var pairing = await desk.Locator(".kode-pasang .kode").InnerTextAsync();
        var kiosk = await browser.NewPageAsync(town.Address);
        await kiosk.GotoAsync("/kios");
        await kiosk.GetByLabel("Kode pasang").FillAsync(pairing);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Pasang" }).ClickAsync();
        var signs = (await kiosk.Locator("[data-uji=tanda]").InnerTextAsync()).Replace(
            "-",
            "",
            StringComparison.Ordinal
        );
        var number = await town.ReadAsync(db => db.Kiosks.Select(row => row.Number).SingleAsync(Token));
        await ScanAsync(page, $"K1.{number}.{Slot()}.{signs.Trim()}");
        await desk.Context.CloseAsync();
        await kiosk.Context.CloseAsync();
    }

    private static async Task PressWithFullStoreAsync(IPage page)
    {
        await page.EvaluateAsync(FullStore);
        await page.Locator(".tekan").First.ClickAsync();
    }

    private long Slot() => town.Now.ToUnixTimeSeconds() / SlotSeconds;

    private async Task<IBrowserContext> OpenAsync(int minutesUntilOpen = -10)
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        await town.ForgetTelephonesAsync();
        var context = await browser.NewTelephoneAsync(new());
        await context.Clock.InstallAsync(new() { TimeDate = town.Now.UtcDateTime });
        await Begun.MorningAsync(
            context,
            (me, day) =>
            {
                var wall = town.Now.AddHours(8);
                var opens = (wall.Hour * 60) + wall.Minute + minutesUntilOpen;
                day["kind"] = "work";
                day["opens"] = opens;
                day["starts"] = opens + 30;
                day["lateUntil"] = opens + 75;
                day["ends"] = LastMinute;
            }
        );
        return context;
    }
}
