using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Places;

public sealed class PlanDraggingTests(Browser browser, RunningLaras laras)
{
    [Fact]
    public async Task A_circle_is_typed_first_and_then_dragged_wider()
    {
        var page = await browser.NewPageAsync(laras);
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Wa Sulastri" }).ClickAsync();
        await page.GotoAsync("/meja/tempat/DIKBUD.SDN02TL");
        await page.GetByLabel("Titik tengah").FillAsync("−5,45 122,6");
        await page.GetByLabel("Jarak, meter").FillAsync("60");
        await page.GetByLabel("Alasan").FillAsync("Menurut pagar.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tetapkan" }).ClickAsync();
        await page.GetByText("Tersimpan.").WaitForAsync();

        var edge = (await page.Locator("[data-pegangan=tepi]").BoundingBoxAsync())!;
        var centre = (await page.Locator("[data-pegangan=tengah]").BoundingBoxAsync())!;
        var (x, y) = (edge.X + (edge.Width / 2), edge.Y + (edge.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + ((edge.X - centre.X) / 2), y, new() { Steps = 5 });
        await page.Mouse.UpAsync();

        // Half as far again.
        Assert.Equal("90", await page.GetByLabel("Jarak, meter").InputValueAsync());
        Assert.Matches(
            new Regex(@"^-5[.,]45\d*, 122[.,]6\d*$"),
            await page.GetByLabel("Titik tengah").InputValueAsync()
        );
        await page.GetByLabel("Alasan").FillAsync("Sampai lapangan.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tetapkan" }).ClickAsync();
        await page.GetByText("Sampai lapangan.").WaitForAsync();
        Assert.Contains("lingkaran 90 m", await page.Locator("h1 + p").InnerTextAsync(), StringComparison.Ordinal);
    }
}
