using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Tpp;

public sealed class FromAPersonToTheClauseTests(Browser browser, RunningLaras laras)
{
    [Fact]
    public async Task A_teacher_follows_her_late_morning_to_the_rupiah_and_to_the_sentence_of_law()
    {
        var watched = new WatchedPage(await browser.NewPageAsync(laras));
        var page = watched.Page;
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nurhayati" }).ClickAsync();

        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = "Pegawai" })
            .First.ClickAsync();
        await watched.AssertReadableAsync();
        await page.GetByRole(AriaRole.Rowheader)
            .GetByRole(AriaRole.Link, new() { Name = "Nurhayati Wulandari" })
            .ClickAsync();
        await page.WaitForURLAsync("**/2026-04");
        await watched.AssertReadableAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Selasa 7 April: Terlambat 17 menit" }).ClickAsync();
        await page.GetByText("17 menit × Rp 160 per menit = Rp 2.720").WaitForAsync();
        await watched.AssertReadableAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Slip TPP" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Slip TPP April 2026" }).WaitForAsync();
        await watched.AssertReadableAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Rp 1.432.160", Exact = true }).ClickAsync();
        await page.Locator("#uraian").GetByRole(AriaRole.Heading, new() { Name = "Kehadiran" }).WaitForAsync();
        var tree = page.Locator("#uraian .urai");
        Assert.True(await tree.IsVisibleAsync());
        await watched.AssertReadableAsync();

        await tree.GetByRole(AriaRole.Link, new() { NameRegex = new("^Pasal ") }).First.ClickAsync();
        await page.WaitForURLAsync("**/meja/aturan/perbup-12-2026#*");
        var clause = page.Locator($"[id='{new Uri(page.Url).Fragment.TrimStart('#')}']");
        Assert.True(await clause.EvaluateAsync<bool>("element => element.matches(':target')"));
        Assert.InRange((await clause.BoundingBoxAsync())!.Y, 0, page.ViewportSize!.Height);
        await watched.AssertReadableAsync();
        watched.AssertQuiet(laras.Address);
    }

    [Fact]
    public async Task The_calculation_of_the_month_reads_well_on_every_side()
    {
        var watched = new WatchedPage(await browser.NewPageAsync(laras));
        var page = watched.Page;
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rusdi Amran" }).ClickAsync();

        foreach (var path in new[] { "2026-04", "2026-03", "2026-04?opd=DIKBUD", "2026-04?keadaan=perlu-dilihat" })
        {
            var answer = await page.GotoAsync($"/meja/tpp/{path}");
            Assert.True(answer!.Ok, path);
            await watched.AssertReadableAsync();
        }

        watched.AssertQuiet(laras.Address);
    }

    [Fact]
    public async Task On_paper_the_slip_stands_alone_without_buttons()
    {
        var page = await browser.NewPageAsync(laras);
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nurhayati" }).ClickAsync();
        await page.GotoAsync("/meja/pegawai/197904122005012007/2026-04/slip");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator("button:visible, nav:visible, form:visible, input:visible").CountAsync());
        foreach (var words in new[] { "Kabupaten Nusa Laras", "SDN 2 Tanjung Laras", "Sidik teks" })
        {
            Assert.True(await page.Locator("main").GetByText(words).First.IsVisibleAsync(), words);
        }

        Assert.InRange(PagesOf(await page.PdfAsync(new() { PreferCSSPageSize = true })), 1, 2);
    }

    /// <summary>Every page object of a PDF names its type; the tree above them is of another type, Pages.</summary>
    private static int PagesOf(byte[] pdf)
    {
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        return System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b");
    }
}
