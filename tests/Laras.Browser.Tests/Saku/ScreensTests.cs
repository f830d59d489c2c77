using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>
/// Every state of the home screen and every other screen of the phone, in every theme, on small screens and with large
/// text: readable by everybody, every target big enough, the one big button always in reach. <c>LARAS_GAMBAR=folder</c>
/// keeps a picture of each.
/// </summary>
public sealed class ScreensTests(Browser browser, SakuTown town) : IClassFixture<SakuTown>
{
    /// <summary>How a screen may look: theme, size of the window, and of the letters.</summary>
    internal static readonly (string Theme, int Width, int Height, int Text)[] Looks =
    [
        ("terang", 360, 740, 16),
        ("gelap", 360, 592, 16),
        ("terik", 320, 568, 16),
        ("terang", 320, 568, 32),
    ];

    private static readonly string AxeFile = Path.Combine(
        Root(),
        "src",
        "phone",
        "node_modules",
        "axe-core",
        "axe.min.js"
    );

    [Theory]
    [InlineData("siap")]
    [InlineData("dini")]
    [InlineData("terlambat")]
    [InlineData("lewat")]
    [InlineData("karcis")]
    [InlineData("di luar")]
    [InlineData("belum jelas")]
    [InlineData("tanpa lokasi")]
    [InlineData("pulang")]
    [InlineData("libur")]
    [InlineData("cuti")]
    public async Task A_state_of_the_home_screen_is_good_for_everybody(string state)
    {
        await using var context = await OpenAsync(state);
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        if (state is "karcis" or "di luar" or "belum jelas" or "tanpa lokasi")
        {
            await Task.Delay(400, TestContext.Current.CancellationToken);
            await page.Locator(".tekan").First.ClickAsync();
            await Begun.WaitForAsync(page, taps => taps.Count == 1);
        }

        await ExamineAsync(page, state, hasButton: true);
        Assert.Equal("Hadir · Laras", await page.TitleAsync());
    }

    [Theory]
    [InlineData("/saku/saya", "Saya")]
    [InlineData("/saku/bantuan", "Bantuan")]
    [InlineData("/saku/bantuan/lokasi", "Menyalakan lokasi")]
    [InlineData("/saku/titip", "Titip lewat rekan")]
    [InlineData("/saku/titip/terima", "Terima titipan")]
    [InlineData("/saku/pindai", "Pindai QR")]
    [InlineData("/saku/riwayat", "Riwayat ")]
    [InlineData("/saku/slip", "Slip")]
    [InlineData("/saku/kabar", "Kabar")]
    [InlineData("/saku/ditanya", "Pertanyaan")]
    public async Task Another_screen_is_good_for_everybody(string path, string title)
    {
        await using var context = await OpenAsync("siap");
        await context.RouteAsync("**/api/saku/doubts", route => route.FulfillAsync(new() { Json = Asked() }));
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await page.GotoAsync(new Uri(town.Address, path).ToString());
        await page.Locator("main").WaitForAsync();
        await Task.Delay(400, TestContext.Current.CancellationToken);
        await ExamineAsync(page, path, hasButton: false);
        Assert.Matches($"^{title}.* · Laras$", await page.TitleAsync());
    }

    [Theory]
    [InlineData("/saku/setujui", "17 wajar")]
    [InlineData("/saku/setujui/wajar", "Satu per satu")]
    [InlineData("/saku/setujui/putusan", "Baru diputuskan")]
    [InlineData("/saku/setujui/p17/2026-05-04", "Pola 30 hari")]
    [InlineData("/saku/riwayat/2026-04-07", "17 menit")]
    [InlineData("/saku/slip/2026-04", "Mengapa segini?")]
    [InlineData("/saku/slip/2026-04/1", "Pasal 9 ayat (2)")]
    [InlineData("/saku/slip/2026-04/2", "Dihitung begini")]
    [InlineData("/saku/keberatan/2026-04/1", "Apa yang terjadi?")]
    public async Task A_screen_full_of_what_it_shows_is_good_for_everybody(string path, string face)
    {
        await using var context = await OpenAsync("siap", isSuperior: true);
        await FullScreens.AnswerAsync(context);
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await page.GotoAsync(new Uri(town.Address, path).ToString());
        await page.GetByText(face).First.WaitForAsync();
        await ExamineAsync(page, path, hasButton: false);
    }

    [Fact]
    public async Task Cara_lain_and_leaving_early_are_good_for_everybody_and_back_leads_to_hadir()
    {
        await using var context = await OpenAsync("karcis");
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cara lain" }).ClickAsync();
        await page.GetByText("Sudah tanda tangan kertas").WaitForAsync();
        await ExamineAsync(page, "cara lain", hasButton: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tutup" }).ClickAsync();

        await page.Locator(".tekan").First.ClickAsync();
        await Begun.WaitForAsync(page, taps => taps.Count == 1);
        await context.Clock.FastForwardAsync(5_000);
        await page.Locator(".tekan").First.ClickAsync();
        await page.GetByText("Mengapa lebih awal?").WaitForAsync();
        Assert.Equal(0, await page.Locator("input:checked").CountAsync());
        await page.GetByText("Pilih dulu alasannya").WaitForAsync();
        await ExamineAsync(page, "pulang awal", hasButton: true);

        await page.GoBackAsync();
        await page.Locator("[data-uji=karcis]").WaitForAsync();
        Assert.EndsWith("/saku/hadir", page.Url, default);
        Assert.Single(await Begun.KeptAsync(page));
    }

    [Fact]
    public async Task Whoever_comes_after_the_window_claims_nothing_that_was_not_chosen()
    {
        await using var context = await OpenAsync("lewat");
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await page.Locator(".tekan", new() { HasTextString = "Pilih dulu alasannya" }).ClickAsync();
        Assert.Empty(await Begun.KeptAsync(page));

        await page.GetByText("Kendaraan").ClickAsync();
        await page.Locator(".tekan", new() { HasTextString = "Dinilai oleh" }).ClickAsync();
        await Begun.WaitForAsync(page, taps => taps.Count == 1);
    }

    [Fact]
    public async Task The_scanner_is_good_for_everybody_while_it_looks()
    {
        await using var context = await OpenAsync("siap");
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await page.GotoAsync(new Uri(town.Address, "/saku/pindai").ToString());
        await page.GetByText("Coba lagi").WaitForAsync();
        await FakeCamera.InstallAsync(page);
        await page.GetByText("Coba lagi").ClickAsync();
        await page.GetByText("Arahkan kamera").WaitForAsync();
        await ExamineAsync(page, "scanner", hasButton: false);
    }

    [Fact]
    public async Task The_first_day_is_good_for_everybody()
    {
        await using var context = await OpenAsync("siap");
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(town.Address, "/masuk").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Nurhayati" }).ClickAsync();
        await page.GotoAsync(new Uri(town.Address, "/saku/hadir").ToString());
        var titles = new List<string>();
        foreach (var next in (string[])["Ya, ini saya", "Nanti saja", "Nanti saja"])
        {
            await page.GetByText(next).WaitForAsync();
            await ExamineAsync(page, next, hasButton: false);
            titles.Add(await page.TitleAsync());
            await page.GetByText(next).ClickAsync();
        }

        await page.GetByRole(AriaRole.Heading, new() { Name = "Pasang di layar HP" }).WaitForAsync();
        await ExamineAsync(page, "install", hasButton: false);
        titles.Add(await page.TitleAsync());
        Assert.Equal(4, titles.Distinct().Count());
    }

    internal static Task ExamineAsync(IPage page, string what, bool hasButton) =>
        ExamineAsync(
            page,
            what,
            hasButton,
            Looks,
            [ScreenFaults.WithoutHead, ScreenFaults.TabsAway, ScreenFaults.NotchesAway]
        );

    /// <param name="more">What else there should be nothing of.</param>
    internal static Task ExamineAsync(
        IPage page,
        string what,
        bool hasButton,
        IReadOnlyList<(string Theme, int Width, int Height, int Text)> looks,
        IReadOnlyList<string> more
    ) =>
        ExamineAsync(
            page,
            what,
            looks,
            [.. more, ScreenFaults.SmallTargets, .. hasButton ? [ScreenFaults.OutOfReach] : Array.Empty<string>()]
        );

    /// <summary>As every page must be: nothing that somebody cannot read, nothing that runs out at the side.</summary>
    internal static async Task ExamineAsync(
        IPage page,
        string what,
        IReadOnlyList<(string Theme, int Width, int Height, int Text)> looks,
        params IReadOnlyList<string> more
    )
    {
        Assert.SkipUnless(File.Exists(AxeFile), "axe-core is missing: npm ci in src/phone");
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxeFile));
        foreach (var (theme, width, height, text) in looks)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(
                new() { ColorScheme = theme == "gelap" ? ColorScheme.Dark : ColorScheme.Light }
            );
            await page.EvaluateAsync(
                "([theme, size]) => { document.documentElement.dataset.tema = theme; document.documentElement.style.fontSize = size; }",
                new[] { theme, $"{text}px" }
            );
            var found = new List<string>();
            found.AddRange(await page.EvaluateAsync<string[]>(ScreenFaults.Violations));
            foreach (var script in more.Where(script => text == 16 || script != ScreenFaults.OutOfReach))
            {
                found.AddRange(await page.EvaluateAsync<string[]>(script));
            }

            found.AddRange(await page.EvaluateAsync<string[]>(ScreenFaults.Sideways));
            if (text > 16)
            {
                found.AddRange(await page.EvaluateAsync<string[]>(ScreenFaults.SmallWords));
            }

            if (Environment.GetEnvironmentVariable("LARAS_GAMBAR") is { Length: > 0 } album)
            {
                var name = $"{what.Trim('/').Replace('/', '-')} {theme} {width} {text}.png";
                await page.ScreenshotAsync(new() { Path = Path.Combine(album, name), FullPage = true });
            }

            Assert.True(found.Count == 0, $"{what}, {theme} {width}x{height} {text}px: {string.Join("; ", found)}");
        }
    }

    private async Task<IBrowserContext> OpenAsync(string state, bool isSuperior = false)
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        await town.ForgetTelephonesAsync();
        var options = new BrowserNewContextOptions { BypassCSP = true };
        if (state != "tanpa lokasi")
        {
            options.Permissions = ["geolocation"];
            options.Geolocation = new()
            {
                Latitude = Begun.Latitude + (state == "di luar" ? 0.004f : 0),
                Longitude = Begun.Longitude,
                Accuracy = state == "belum jelas" ? 140 : 9,
            };
        }

        var context = await browser.NewTelephoneAsync(options);
        await context.Clock.InstallAsync(new() { TimeDate = town.Now.UtcDateTime });
        await Begun.MorningAsync(
            context,
            (me, day) =>
            {
                Begun.GivePlace(me);
                me["lateness"] = Prices();
                me["isSuperior"] = isSuperior;
                Shape(day, state);
            }
        );
        return context;
    }

    private void Shape(JsonObject day, string state)
    {
        var wall = town.Now.AddHours(8);
        var minute = (wall.Hour * 60) + wall.Minute;
        var opens =
            minute
            + state switch
            {
                "dini" => 20,
                "terlambat" => -47,
                "lewat" => -100,
                _ => -10,
            };
        day["kind"] = state switch
        {
            "libur" => "holiday",
            "cuti" => "leave",
            _ => "work",
        };
        day["name"] = state is "libur" ? "Wafat Isa Almasih" : null;
        day["opens"] = opens;
        day["starts"] = opens + 30;
        day["lateUntil"] = opens + 75;
        day["ends"] = state == "pulang" ? minute - 5 : 1439;
        day["came"] = state == "pulang" ? minute - 400 : null;
    }

    /// <summary>What a late minute costs in the town of the mock-ups.</summary>
    private static JsonArray Prices()
    {
        var minutes = Enumerable.Range(1, 120).Select(minute => JsonValue.Create(minute * 160));
        return
        [
            new JsonObject
            {
                ["month"] = "2026-05",
                ["minutes"] = new JsonArray([.. minutes]),
                ["absent"] = 72_000,
            },
        ];
    }

    /// <summary>One tap of yesterday about which two things are odd, as the server tells it.</summary>
    private object Asked() =>
        new
        {
            doubts = new[]
            {
                new
                {
                    tap = Guid.CreateVersion7(),
                    date = "2026-04-30",
                    at = town.Now.AddDays(-4).ToUnixTimeMilliseconds(),
                    intent = "in",
                    standing = "looked-at",
                    reasons = new[]
                    {
                        "Lokasi melompat 41 km dalam 6 menit sejak ketukan sebelumnya.",
                        "HP ini dipakai 5 orang dalam sehari.",
                    },
                    proofs = new[]
                    {
                        new
                        {
                            says = "contradicting",
                            sentence = "Lokasi melompat 41 km dalam 6 menit.",
                            weight = 3,
                        },
                        new
                        {
                            says = "weak",
                            sentence = "HP ini dipakai 5 orang dalam sehari.",
                            weight = 2,
                        },
                        new
                        {
                            says = "strong",
                            sentence = "Tanda tangan HP cocok.",
                            weight = 0,
                        },
                    },
                    answer = (string?)null,
                    note = (string?)null,
                },
            },
            answers = new[]
            {
                new { value = "duty", words = "Saya sedang tugas luar" },
                new { value = "shared", words = "HP dipakai bersama karena HP lain rusak" },
                new { value = "other", words = "Lainnya" },
            },
        };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Laras.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
