using System.Net;
using AngleSharp.Dom;
using Laras.Web.Access;
using Xunit;

namespace Laras.Web.Tests.Layout;

public sealed class DeskTests
{
    public static TheoryData<string> Pages =>
        [
            "/masuk",
            "/meja/ringkasan",
            "/meja/ringkasan?tanggal=2026-04-07",
            "/meja/ringkasan?tanggal=besok",
            "/meja/pegawai",
            "/meja/pegawai?q=tidak-ada-yang-bernama-begini",
            $"/meja/pegawai/{SmallTown.TeacherNip}/2026-04",
            $"/meja/pegawai/{SmallTown.TeacherNip}/2026-05",
            $"/meja/pegawai/{SmallTown.GuardNumber}/2026-04",
            "/meja/akses",
            "/meja/akses?q=tidak-ada",
            "/meja/akses/peran",
            "/meja/aturan",
            "/meja/aturan/perbup-12-2026",
            "/meja/aturan/perbup-12-2026/kasus",
            "/meja/aturan/perbup-12-2026/kasus/1",
            "/meja/aturan/perbup-12-2026/pemeriksaan",
            "/meja/aturan/perbup-12-2026/berkas",
            "/meja/saya/jejak",
            "/verifikasi",
            "/verifikasi/000000-000000-000000",
            "/meja/akun",
            "/meja/kartu",
            "/meja/kartu?keadaan=aktif",
            "/masuk?cara=akun",
            "/mulai",
            "/mulai/TIDAKADA",
            "/meja/belum-ada",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_carries_style_or_script_of_its_own_or_asks_another_server(string path)
    {
        await using var desk = await SignedInAsync("Rusdi Amran");
        using var answer = await desk.GetAsync(path);
        var page = await RunningDesk.DocumentOf(answer);

        Assert.Equal(SecurityHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Empty(page.All.SelectMany(element => element.Attributes).Where(IsHandler).Select(Written));
        Assert.All(
            page.QuerySelectorAll("[src], [href], [action]"),
            element =>
                Assert.Matches(
                    "^[/#]",
                    element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action")
                )
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_can_be_read_aloud(string path)
    {
        await using var desk = await SignedInAsync("Rusdi Amran");
        var page = await desk.PageAsync(path);

        Assert.Equal("id", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("Laras", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.All(
            page.QuerySelectorAll("svg:not([aria-hidden=true])"),
            drawing => Assert.False(string.IsNullOrWhiteSpace(drawing.GetAttribute("aria-label")))
        );
        Assert.All(
            page.QuerySelectorAll("input:not([type=hidden]), select"),
            field => Assert.True(field.HasAttribute("aria-label") || field.Closest("label") is not null)
        );
        Assert.DoesNotContain(
            page.QuerySelectorAll("[id]").GroupBy(element => element.Id),
            sameId => sameId.Count() > 1
        );
    }

    [Theory]
    [InlineData("Rusdi Amran", true)]
    [InlineData("Nurhayati", false)]
    public async Task The_menu_shows_only_what_the_viewer_may_open(string name, bool seesTheRegion)
    {
        await using var desk = await SignedInAsync(name);
        var page = await desk.PageAsync("/meja/pegawai");
        var links = page.QuerySelectorAll(".sisi li a").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.Contains("/meja/pegawai", links);
        Assert.Equal(seesTheRegion, links.Contains("/meja/ringkasan"));
        foreach (var link in links)
        {
            using var answer = await desk.GetAsync(link);
            Assert.NotEqual(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Rusdi Amran", "/meja/ringkasan")]
    [InlineData("Nurhayati", "/meja/pegawai")]
    public async Task The_desk_opens_on_the_page_that_answers_the_viewers_first_question(string name, string expected)
    {
        await using var desk = await SignedInAsync(name);
        using var answer = await desk.GetAsync("/meja");
        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_page_that_is_not_the_viewers_answers_like_one_that_does_not_exist()
    {
        await using var desk = await SignedInAsync("Nurhayati");
        using var forbidden = await desk.GetAsync("/meja/ringkasan");
        using var missing = await desk.GetAsync("/meja/belum-ada");

        Assert.Equal(HttpStatusCode.NotFound, forbidden.StatusCode);
        Assert.Equal(missing.StatusCode, forbidden.StatusCode);
        Assert.Equal(await RunningDesk.BodyAsync(missing), await RunningDesk.BodyAsync(forbidden));
    }

    [Fact]
    public async Task Own_files_may_be_kept_for_ever_and_pages_never()
    {
        await using var desk = await SignedInAsync("Rusdi Amran");
        using var answer = await desk.GetAsync("/meja/pegawai");
        var page = await RunningDesk.DocumentOf(answer);
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var file = await desk.GetAsync(address);

        Assert.Matches(@"^/laras\.css\?v=[0-9a-f]{12}$", address);
        Assert.Equal("public, max-age=31536000, immutable", file.Headers.CacheControl?.ToString());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("laras.css")]
    [InlineData("halaman.css")]
    [InlineData("tempat.js")]
    [InlineData("meja.js")]
    [InlineData("huruf/plus-jakarta-sans-latin-wght-normal.woff2")]
    [InlineData("huruf/OFL.txt")]
    public async Task The_desk_brings_its_own_files(string name)
    {
        await using var desk = await RunningDesk.StartAsync();
        using var file = await desk.GetAsync("/" + name);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    internal static async Task<RunningDesk> SignedInAsync(string name)
    {
        var desk = await RunningDesk.StartAsync();
        using var signedIn = await desk.SignInAsync(name);
        Assert.Equal("/meja", signedIn.Headers.Location?.ToString());
        return desk;
    }

    private static bool IsHandler(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    private static string Written(IAttr attribute) => $"{attribute.Name}={attribute.Value}";
}
