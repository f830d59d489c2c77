using System.Text.Json.Nodes;
using Laras.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>
/// Whatever the place, the network and the hour: a tap by an impatient finger ends in one stored event with the time of
/// the tap.
/// </summary>
public sealed class EveryMorningTests(Browser browser, SakuTown town) : IClassFixture<SakuTown>
{
    private const int MinutesOfDay = 24 * 60;
    private const int SlowMilliseconds = 2_500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Mornings()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var position in (string[])["none", "bad", "outside", "inside"])
        {
            foreach (var network in (string[])["none", "slow", "ok"])
            {
                foreach (var window in (string[])["early", "open", "closed"])
                {
                    all.Add(position, network, window);
                }
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Mornings))]
    public async Task A_tap_ends_in_one_stored_event_with_its_time(string position, string network, string window)
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        await town.ForgetTelephonesAsync();
        await using var context = await browser.NewTelephoneAsync(Options(position));
        await context.Clock.InstallAsync(new() { TimeDate = town.Now.UtcDateTime });
        await Begun.MorningAsync(
            context,
            (me, day) =>
            {
                Begun.GivePlace(me);
                SetWindow(day, window);
            }
        );
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        await page.GetByText(WordsOf(window)).First.WaitForAsync();
        if (window == "closed")
        {
            await page.GetByText("Kendaraan").ClickAsync();
            await page.GetByText("Dinilai oleh").WaitForAsync();
        }
        else
        {
            await page.GetByText(WordsOfPlace(position)).First.WaitForAsync();
        }

        if (network == "none")
        {
            await context.SetOfflineAsync(true);
        }
        else if (network == "slow")
        {
            await context.RouteAsync("**/api/clock-events", ContinueSlowlyAsync);
        }

        var before = await NowAsync(page);
        await PressImpatientlyAsync(page);
        var after = await NowAsync(page);
        var kept = Assert.Single(await Begun.WaitForAsync(page, taps => taps.Count > 0));
        Assert.Equal("in", kept.Intent);
        Assert.InRange(kept.TapAt, before, after);
        if (network == "none")
        {
            Assert.Equal("kept", kept.Stage);
            Assert.False(kept.HasReceipt);
            await context.SetOfflineAsync(false);
        }

        var stored = await StoredAsync(kept.Id);
        Assert.Equal(kept.TapAt, stored.At);
        Assert.Equal(town.Town.Teacher.Id, stored.Person);
        Assert.Equal(1, await CountAsync(before, after));
        await Begun.WaitForAsync(page, taps => taps.Single() is { Stage: "received", HasReceipt: true });
    }

    private static BrowserNewContextOptions Options(string position) =>
        position switch
        {
            "none" => new(),
            "bad" => Placed(0, 140),
            "outside" => Placed(0.004f, 9),
            _ => Placed(0, 9),
        };

    private static BrowserNewContextOptions Placed(float north, float accuracy) =>
        new()
        {
            Permissions = ["geolocation"],
            Geolocation = new()
            {
                Latitude = Begun.Latitude + north,
                Longitude = Begun.Longitude,
                Accuracy = accuracy,
            },
        };

    private static string WordsOfPlace(string position) =>
        position switch
        {
            "none" => "Lokasi tidak menyala",
            "bad" => "Lokasi belum jelas",
            "outside" => "Di luar area sekolah",
            _ => "Di dalam area sekolah",
        };

    /// <summary>The hours of the day moved around the present minute of the town.</summary>
    private void SetWindow(JsonObject day, string window)
    {
        var wall = town.Now.AddHours(8);
        var minute = (wall.Hour * 60) + wall.Minute;
        var (opens, starts, late) = window switch
        {
            "early" => (minute + 20, minute + 50, minute + 95),
            "open" => (minute - 10, minute + 30, minute + 75),
            _ => (minute - 100, minute - 70, minute - 25),
        };
        day["kind"] = "work";
        day["opens"] = opens;
        day["starts"] = starts;
        day["lateUntil"] = late;
        day["ends"] = MinutesOfDay - 1;
    }

    private static string WordsOf(string window) =>
        window switch
        {
            "early" => "dihitung mulai",
            "open" => "tepat waktu",
            _ => "Waktu masuk sudah lewat",
        };

    private static async Task PressImpatientlyAsync(IPage page)
    {
        var button = (await page.Locator(".tekan").First.BoundingBoxAsync())!;
        for (var touch = 0; touch < 5; touch++)
        {
            await page.Mouse.ClickAsync(button.X + (button.Width / 2), button.Y + (button.Height / 2));
        }
    }

    private static async Task<long> NowAsync(IPage page) => await page.EvaluateAsync<long>("() => Date.now()");

    private static async Task ContinueSlowlyAsync(IRoute route)
    {
        await Task.Delay(SlowMilliseconds);
        await route.ContinueAsync();
    }

    private async Task<(long At, Laras.Core.EmployeeId Person)> StoredAsync(Guid id)
    {
        var found = await Patience.FindAsync(() =>
            town.ReadAsync(db => db.ReceivedTaps.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, Token))
        );
        return (found.TapAt, found.EmployeeId);
    }

    private Task<int> CountAsync(long from, long to) =>
        town.ReadAsync(db => db.ReceivedTaps.CountAsync(row => row.TapAt >= from && row.TapAt <= to, Token));
}
