using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>
/// The battery falls out at many moments after the press. Nothing that was shown as recorded is lost, and nothing is
/// called received without a row at the server. <c>LARAS_MATI=100</c> makes a hundred of the few, <c>LARAS_MATI=25-50</c>
/// those of them from the 25th on.
/// </summary>
public sealed class BatteryTests(SakuTown town) : IClassFixture<SakuTown>
{
    private const int FewTimes = 4;
    private const int LatestKill = 700;

    /// <summary>Visits every moment up to the latest once, in no order of their own.</summary>
    private const int Stride = 137;

    /// <summary>A browser writes its cookies down only now and then.</summary>
    private static readonly TimeSpan UntilCookiesAreWritten = TimeSpan.FromSeconds(35);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_green_is_lost_when_the_battery_falls_out()
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        var (first, last) = Times();
        var memory = Directory.CreateTempSubdirectory("laras-hp-").FullName;
        var shown = 0;
        await using (var phone = await StartAsync(memory))
        {
            await Begun.BeginAsync(phone.Page, town);
            await Begun.WaitForAsync(phone.Page, taps => taps.Count == 0);
            await Task.Delay(UntilCookiesAreWritten, Token);
            phone.Kill();
        }

        for (var time = first; time < last; time++)
        {
            var before = await DayAsync(memory, time * Stride % LatestKill);
            shown += before is null ? 0 : 1;
            await ProveAsync(memory, before);
        }

        TestContext.Current.SendDiagnosticMessage(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{last - first} kali mati, {shown} kali karcis sudah terlihat, 0 hilang"
            )
        );
    }

    private static (int First, int Last) Times()
    {
        int[] asked =
        [
            .. (Environment.GetEnvironmentVariable("LARAS_MATI") ?? "")
                .Split('-', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => int.Parse(word, CultureInfo.InvariantCulture)),
        ];
        return asked switch
        {
            [var first, var last] => (first, last),
            [var last] => (0, last),
            _ => (0, FewTimes),
        };
    }

    /// <summary>One morning: a press, and the battery falls out so many milliseconds later. What the screen had shown.</summary>
    private async Task<string?> DayAsync(string memory, int milliseconds)
    {
        await using var phone = await StartAsync(memory);
        await OpenAsync(phone.Page);
        await phone.Page.Locator(".tekan", new() { HasTextString = "Masuk" }).WaitForAsync();
        var button = (await phone.Page.Locator(".tekan").First.BoundingBoxAsync())!;
        await phone.Page.Mouse.ClickAsync(button.X + 40, button.Y + 40);
        await Task.Delay(milliseconds, Token);
        var ticket = phone.Page.Locator("[data-uji=karcis] .kode");
        var code = await ticket.CountAsync() == 0 ? null : await ticket.InnerTextAsync();
        phone.Kill();
        return code;
    }

    /// <summary>The phone is started again: what it had shown is there, goes out, and is at the server.</summary>
    private async Task ProveAsync(string memory, string? shown)
    {
        await using var phone = await StartAsync(memory);
        await OpenAsync(phone.Page);
        await phone.Page.Locator(".tekan").First.WaitForAsync();
        var kept = await Begun.WaitForAsync(phone.Page, taps => taps.All(tap => tap.Stage == "received"));
        Assert.True(shown is null || kept.Count == 1, $"{shown} was shown and is gone.");
        foreach (var tap in kept)
        {
            var rows = await town.ReadAsync(db => db.ReceivedTaps.CountAsync(row => row.Id == tap.Id, Token));
            Assert.Equal(1, rows);
        }

        // Seven days later; then the next morning begins.
        await phone.Page.EvaluateAsync(
            "() => new Promise((done) => { const asked = indexedDB.open('laras-saku'); asked.onsuccess = () => { const change = asked.result.transaction('taps', 'readwrite', { durability: 'strict' }); change.objectStore('taps').clear(); change.oncomplete = () => { asked.result.close(); done(true); }; }; })"
        );
        await phone.PutAwayAsync();
    }

    private async Task<Telephone> StartAsync(string memory)
    {
        var phone = await Telephone.StartAsync(memory, town.Now, null);
        await Begun.MorningAsync(
            phone.Context,
            (me, day) =>
            {
                day["kind"] = "work";
                day["ends"] = 1439;
            }
        );
        // Requests that the worker answers could not be changed.
        await phone.Context.RouteAsync("**/saku/sw.js", route => route.AbortAsync());
        return phone;
    }

    private Task<IResponse?> OpenAsync(IPage page) => page.GotoAsync(new Uri(town.Address, "/saku/hadir").ToString());
}
