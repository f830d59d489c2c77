using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>From the paper card to a day that stands on the month page, in a real browser that is put out in between.</summary>
public sealed class FirstDayTests(SakuTown town) : IClassFixture<SakuTown>
{
    private const string Pin = "271946";

    private static readonly Geolocation School = new()
    {
        Latitude = -5.45f,
        Longitude = 122.6f,
        Accuracy = 9,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_teacher_begins_with_her_card_taps_without_signal_and_her_day_stands_when_it_comes_back()
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        var memory = Directory.CreateTempSubdirectory("laras-hp-").FullName;
        string time;
        await using (var phone = await Telephone.StartAsync(memory, town.Now, School))
        {
            await BeginAsync(phone.Page, await town.PrintCardAsync());
            await PractiseAsync(phone.Page);
            Assert.Equal(0, await StoredAsync());

            await phone.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
            await WaitForWorkerAsync(phone.Page);
            await phone.Context.SetOfflineAsync(true);
            await phone.Page.Locator(".tekan").ClickAsync();
            time = await phone.Page.Locator("[data-uji=karcis] .jam").InnerTextAsync();
            await phone.Page.GetByText("Tidak ada sinyal. Tidak apa-apa.").WaitForAsync();
            Assert.Equal(["Di HP"], await ReachedAsync(phone.Page));
            await phone.PutAwayAsync();
        }

        await using var again = await Telephone.StartAsync(memory, town.Now, School, offline: true);
        await again.Page.GotoAsync(new Uri(town.Address, "/saku/hadir").ToString());
        Assert.Equal(time, await again.Page.Locator("[data-uji=karcis] .jam").InnerTextAsync());
        Assert.Equal(["Di HP"], await ReachedAsync(again.Page));
        Assert.Equal(0, await StoredAsync());

        await again.Context.SetOfflineAsync(false);
        await again.Page.Locator(".langkah li.ya >> nth=2").WaitForAsync();
        Assert.Equal(["Di HP", "Terkirim", "Diterima"], await ReachedAsync(again.Page));
        Assert.Equal(1, await StoredAsync());

        var counted = await CountedAsync();
        Assert.Equal(Channel.Phone, counted.Channel);
        Assert.Equal(time, counted.LocalTime.ToString("HH.mm"));
        await again.Page.GotoAsync(
            new Uri(town.Address, $"/meja/pegawai/{town.Town.Teacher.Number}/2026-05").ToString()
        );
        await again.Page.GetByText(time).First.WaitForAsync();
    }

    /// <summary>Steps of the card: who, and the PIN.</summary>
    private static async Task BeginAsync(IPage page, Uri card)
    {
        await page.GotoAsync(card.ToString());
        await page.GetByText("Nurhayati Wulandari").First.WaitForAsync();
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
        await page.Locator(".tekan b", new() { HasTextString = "Masuk" }).WaitForAsync();
    }

    /// <summary>The worker has laid the whole app into its store once it has taken over.</summary>
    private static async Task WaitForWorkerAsync(IPage page) =>
        await page.EvaluateAsync(
            "() => navigator.serviceWorker.ready.then((worker) => worker.active?.state === 'activated' || new Promise((done) => worker.active.addEventListener('statechange', done)))"
        );

    private static async Task<IReadOnlyList<string>> ReachedAsync(IPage page) =>
        await page.Locator(".langkah li.ya").AllInnerTextsAsync();

    private Task<int> StoredAsync() =>
        town.ReadAsync(db => db.ReceivedTaps.CountAsync(row => row.EmployeeId == town.Town.Teacher.Id, Token));

    private Task<Laras.Web.Attendance.ClockEvent> CountedAsync() =>
        town.ReadAsync(async db =>
        {
            while (true)
            {
                var found = await db
                    .ClockEvents.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.Channel == Channel.Phone, Token);
                if (found is not null)
                {
                    return found;
                }

                await Task.Delay(100, Token);
            }
        });
}
