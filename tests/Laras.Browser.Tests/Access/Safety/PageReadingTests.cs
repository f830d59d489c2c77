using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Access.Safety;

/// <summary>How the pages with hostile texts are read: nothing that happened in one is lost because it moved on.</summary>
public sealed class PageReadingTests(Browser browser, RunningLaras laras)
{
    /// <summary>Goes away when it is asked, and never answers.</summary>
    private const string MovesOn = """
        <p>berangkat</p>
        <script>
          window.terpicu = 1;
          JSON.stringify = () => {
            location.assign("/datang");
            return new Promise(() => {});
          };
        </script>
        """;

    [Fact]
    public async Task A_page_that_moves_on_by_itself_is_read_where_it_comes_to_and_what_was_run_before_is_told()
    {
        var page = await browser.NewPageAsync(laras);
        var told = new List<string>();
        await PageReading.WatchAsync(page, told.Add);
        await AnswerAsync(page, "/pergi", MovesOn);
        await AnswerAsync(page, "/datang", "<p>sampai</p><a href=/lagi>lagi</a>");
        await page.GotoAsync("/pergi");

        var reading = await PageReading.OfAsync(page, ["berangkat", "sampai"]);

        Assert.EndsWith("/datang", reading.Address, StringComparison.Ordinal);
        Assert.Equal([1], reading.Shown);
        Assert.EndsWith("/lagi", Assert.Single(reading.Links), StringComparison.Ordinal);
        Assert.Equal(["a text was run"], told);
        Assert.InRange(reading.Times, 2, PageReading.TimesMax);
    }

    private static Task<IAsyncDisposable> AnswerAsync(IPage page, string path, string body) =>
        page.RouteAsync(
            $"**{path}",
            route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = body })
        );
}
