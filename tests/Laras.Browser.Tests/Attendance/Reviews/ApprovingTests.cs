using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Attendance.Reviews;

public sealed class ApprovingTests(Browser browser, RunningLaras laras)
{
    [Fact]
    public async Task A_superior_approves_on_the_phone_and_the_day_stands_on_the_month_page()
    {
        var page = await browser.NewPageAsync(laras);
        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { Name = "La Ode Ramli" }).ClickAsync();
        await page.GotoAsync("/saku/setujui");

        // The last days of April wait: all of them usual, so one press is enough.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Setujui \\d+ (orang|hari)") }).ClickAsync();
        await page.GetByText("Salah tekan?").Or(page.GetByText("perlu dilihat")).First.WaitForAsync();
        await Approving.StoredAsync(laras.ReadAsync, new(2026, 4, 30));

        await page.GotoAsync("/meja/pegawai/197904122005012007/2026-04?hari=30");
        await page.Locator("#hari").GetByText("Disetujui La Ode Ramli").WaitForAsync();
    }
}
