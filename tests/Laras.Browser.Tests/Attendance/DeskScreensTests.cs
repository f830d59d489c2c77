using Laras.Browser.Tests.Saku;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Attendance;

/// <summary>
/// The pages of the desk by which a morning is watched and its proofs are looked after: readable by everybody, on a wide
/// screen and on a phone, in the light and in the dark.
/// </summary>
public sealed class DeskScreensTests(Browser browser, RunningLaras laras)
{
    private static readonly (string Theme, int Width, int Height, int Text)[] Looks =
    [
        ("terang", 1440, 900, 16),
        ("gelap", 1440, 900, 16),
        ("terang", 400, 800, 16),
    ];

    [Theory]
    [InlineData("Wa Sulastri", "/meja/ringkasan")]
    [InlineData("Wa Sulastri", "/meja/tinjauan")]
    [InlineData("Wa Sulastri", "/meja/tempat")]
    [InlineData("Fathimah", "/meja/kios")]
    [InlineData("Fathimah", "/meja/kios/kartu")]
    [InlineData("Fathimah", "/meja/kios/poster")]
    [InlineData("Fathimah", "/meja/kios/belum-jelas")]
    [InlineData("Fathimah", "/meja/kios/foto")]
    [InlineData("Fathimah", "/meja/kartu")]
    public async Task A_page_of_the_desk_is_good_for_everybody(string who, string path)
    {
        var page = await browser.NewPageAsync(laras);
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { Name = who }).ClickAsync();
        Assert.Equal(200, (await page.GotoAsync(path))!.Status);

        await ScreensTests.ExamineAsync(page, path, Looks);
    }
}
