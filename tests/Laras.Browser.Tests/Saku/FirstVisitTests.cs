using Laras.Core;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>On the very first visit the signal goes before any other screen was opened: nothing of the app is missing.</summary>
public sealed class FirstVisitTests(SakuTown town) : IClassFixture<SakuTown>
{
    /// <summary>06.20 of Monday 4 May in the middle zone.</summary>
    private static readonly DateTimeOffset Morning = new(Zone.Wita.ToUtc(new(2026, 5, 4, 6, 20, 0)), TimeSpan.Zero);

    [Fact]
    public async Task The_scanner_opens_without_signal_on_the_first_visit_and_its_press_is_the_tap()
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        await town.WakeUpAtAsync(Morning);
        var memory = Directory.CreateTempSubdirectory("laras-hp-").FullName;
        await using var phone = await Telephone.StartAsync(memory, town.Now, FirstDay.School);
        var page = phone.Page;
        await FirstDay.LiveAsync(page, await town.PrintCardAsync(), "Nurhayati Wulandari");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await phone.Context.SetOfflineAsync(true);

        await page.GetByRole(AriaRole.Button, new() { Name = "Cara lain" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pindai QR di tempat kerja" }).ClickAsync();

        await page.GetByText("Layar kios, poster, atau kode cadangan").WaitForAsync();
        await page.GetByText("sudah kami simpan").WaitForAsync();
        var tap = Assert.Single(await Begun.KeptAsync(page));
        Assert.Equal("in", tap.Intent);

        await page.ReloadAsync();
        await page.GetByText("Layar kios, poster, atau kode cadangan").WaitForAsync();
        Assert.Single(await Begun.KeptAsync(page));
    }
}
