using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Laras.Web.Employees;
using Laras.Web.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>A telephone on which the teacher has begun, with a morning as a test wants it.</summary>
internal static class Begun
{
    /// <summary>The middle of the school of the tests.</summary>
    public const float Latitude = -5.45f;
    public const float Longitude = 122.6f;

    /// <summary>What lies in the phone's own store of taps.</summary>
    public const string KeptTaps = """
        () => new Promise((done) => {
          const asked = indexedDB.open('laras-saku');
          asked.onsuccess = () => {
            const all = asked.result.transaction('taps').objectStore('taps').getAll();
            all.onsuccess = () => {
              asked.result.close();
              done(JSON.stringify(all.result.filter((tap) => !tap.practice)
                .map(({ id, stage, tap, receipt }) => ({ id, stage, tapAt: tap.tapAt, intent: tap.intent, hasReceipt: receipt !== null }))));
            };
          };
        })
        """;

    private const string FirstDayIsOver = """
        (person) => new Promise((done) => {
          const asked = indexedDB.open('laras-saku');
          asked.onsuccess = () => {
            const change = asked.result.transaction('facts', 'readwrite');
            change.objectStore('facts').put('done', `first:${person}`);
            change.oncomplete = () => { asked.result.close(); done(true); };
          };
        })
        """;

    private const string IsBound = """
        (person) => new Promise((done) => {
          const asked = indexedDB.open('laras-saku');
          asked.onsuccess = () => {
            const device = asked.result.transaction('facts').objectStore('facts').get(`device:${person}`);
            device.onsuccess = () => { asked.result.close(); done(typeof device.result === 'string'); };
          };
        })
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>A tap as it lies on the phone.</summary>
    public sealed record Kept(Guid Id, string Stage, long TapAt, string Intent, bool HasReceipt);

    /// <summary>Takes a seat as the teacher, or somebody else, and comes to the home screen.</summary>
    public static async Task BeginAsync(IPage page, SakuTown town, string face = ".tekan", Employee? who = null)
    {
        var person = who ?? town.Town.Teacher;
        await page.GotoAsync(new Uri(town.Address, "/masuk").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = person.Name.Split(',')[0] }).ClickAsync();
        await page.GotoAsync(new Uri(town.Address, "/saku/hadir").ToString());
        await page.GetByText("Ya, ini saya").WaitForAsync();
        await page.EvaluateAsync(FirstDayIsOver, person.Id.Value.ToString());
        await page.ReloadAsync();
        await page.Locator(face).First.WaitForAsync();
    }

    /// <summary>The server knows the phone, so that what is pressed without signal is signed and can travel.</summary>
    public static Task BoundAsync(IPage page, Employee who) =>
        Patience.UntilAsync(() => page.EvaluateAsync<bool>(IsBound, who.Id.Value.ToString()));

    /// <summary>The server's answer about the person, with another morning in it. The rest is the server's.</summary>
    public static Task MorningAsync(IBrowserContext context, Action<JsonObject, JsonObject> change) =>
        context.RouteAsync(
            "**/api/saku/me",
            async route =>
            {
                try
                {
                    var answer = await route.FetchAsync();
                    var body = JsonNode.Parse(await answer.TextAsync())!.AsObject();
                    var me = body["me"]!.AsObject();
                    var today = DateTimeOffset
                        .FromUnixTimeMilliseconds((long)body["serverTime"]!)
                        .AddHours(8)
                        .ToString("yyyy-MM-dd");
                    var day = me["days"]!.AsArray().Single(one => (string?)one!["date"] == today)!.AsObject();
                    day["came"] = null;
                    day["left"] = null;
                    change(me, day);
                    await route.FulfillAsync(new() { Response = answer, Body = body.ToJsonString() });
                }
                catch (PlaywrightException nobody)
                {
                    // Without signal, or after the browser was put out, nobody answers.
                    TestContext.Current.SendDiagnosticMessage(nobody.Message);
                }
            }
        );

    /// <summary>The school as a circle of 60 metres.</summary>
    public static void GivePlace(JsonObject me) =>
        me["places"] = JsonNode.Parse(
            """[{"id":"a","name":"SDN 2 Tanjung Laras","word":"sekolah","points":[[-5.45,122.6]],"radius":60}]"""
        );

    /// <summary>Looks into the phone's store until it is as it should be.</summary>
    public static async Task<IReadOnlyList<Kept>> WaitForAsync(IPage page, Func<IReadOnlyList<Kept>, bool> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var kept = await KeptAsync(page);
            if (isSo(kept))
            {
                return kept;
            }

            Assert.True(Stopwatch.GetElapsedTime(began) < Patience.Enough, string.Join(", ", kept));
            await Task.Delay(50);
        }
    }

    public static async Task<IReadOnlyList<Kept>> KeptAsync(IPage page) =>
        JsonSerializer.Deserialize<Kept[]>(await page.EvaluateAsync<string>(KeptTaps), Web)!;
}
