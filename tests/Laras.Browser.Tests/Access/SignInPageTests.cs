using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Access;

public sealed class SignInPageTests(Browser browser, RunningLaras laras)
{
    [Fact]
    public async Task A_stranger_is_led_to_the_door_and_nothing_comes_from_elsewhere()
    {
        var page = await browser.NewPageAsync(laras);
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };

        var answer = await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.True(answer!.Ok);
        Assert.Equal("/masuk", new Uri(page.Url).AbsolutePath);
        Assert.All(asked, address => Assert.StartsWith(laras.Address.ToString(), address, StringComparison.Ordinal));
        Assert.Contains(asked, address => address.Contains(".css", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Who_was_stopped_at_the_door_arrives_where_he_wanted_to_go()
    {
        var page = await browser.NewPageAsync(laras);
        await page.GotoAsync("/meja/pegawai");

        await page.GetByRole(AriaRole.Button, new() { Name = "Wa Sulastri" }).ClickAsync();

        Assert.Equal("/meja/pegawai", new Uri(page.Url).AbsolutePath);
        await page.GetByText("Nurhayati Wulandari").First.WaitForAsync();
    }
}
