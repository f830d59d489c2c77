using Xunit;

namespace Laras.Browser.Tests;

public sealed class StartPageTests(Browser browser, RunningLaras laras)
{
    [Fact]
    public async Task The_start_page_answers_a_stranger()
    {
        var page = await browser.NewPageAsync(laras);

        var answer = await page.GotoAsync("/");

        Assert.True(answer!.Ok);
        Assert.Contains("Laras", await page.InnerTextAsync("body"));
    }
}
