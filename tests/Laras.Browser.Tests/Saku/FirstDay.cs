using Microsoft.Playwright;

namespace Laras.Browser.Tests.Saku;

/// <summary>The first day on a phone as everybody lives it: the paper card, who one is, the PIN, the place, one tap for practice.</summary>
internal static class FirstDay
{
    private const string Pin = "271946";

    /// <summary>The middle of the school, as well as an ordinary phone knows it.</summary>
    public static readonly Geolocation School = new()
    {
        Latitude = Begun.Latitude,
        Longitude = Begun.Longitude,
        Accuracy = 9,
    };

    /// <summary>From the picture on the card to the home screen, which waits for the first real tap.</summary>
    public static async Task LiveAsync(IPage page, Uri card, string name)
    {
        await BeginAsync(page, card, name);
        await PractiseAsync(page);
        await KeepAppAsync(page);
    }

    /// <summary>Steps of the card: who, and the PIN.</summary>
    private static async Task BeginAsync(IPage page, Uri card, string name)
    {
        await page.GotoAsync(card.ToString());
        await page.GetByText(name).First.WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ya, ini saya" }).ClickAsync();
        await page.Locator("[name=pin]").FillAsync(Pin);
        await page.Locator("form:has([name=pin]) [name=ulang]").FillAsync(Pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai PIN di HP ini" }).ClickAsync();
        await page.WaitForURLAsync("**/saku/mulai");
    }

    /// <summary>Steps two and three, and the hint to install.</summary>
    private static async Task PractiseAsync(IPage page)
    {
        await page.GetByText("HP akan bertanya seperti ini").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();
        await page.GetByText("Latihan. Tidak dihitung dan tidak dikirim.").WaitForAsync();
        await page.Locator(".tekan").ClickAsync();
        await page.GetByText("Ini latihan, tidak dihitung").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Saya mengerti" }).ClickAsync();
        await page.GetByText("Pasang di layar HP").WaitForAsync();
        await page.Locator("main .tombol").Last.ClickAsync();
        await page.GetByText("Terkirim semua").WaitForAsync();
        await page.Locator(".tekan").First.WaitForAsync();
    }

    /// <summary>The worker has laid the whole app into its store once it has taken over.</summary>
    private static async Task KeepAppAsync(IPage page) =>
        await page.EvaluateAsync(
            """
            () => navigator.serviceWorker.ready.then((worker) => worker.active?.state === 'activated'
              || new Promise((done) => worker.active.addEventListener('statechange', done)))
            """
        );
}
