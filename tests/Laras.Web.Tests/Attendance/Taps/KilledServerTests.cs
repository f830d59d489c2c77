using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Attendance.Taps;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps;

/// <summary>The real program, killed as a power cut would. Three hundred times: <c>bench ketukan bunuh</c>.</summary>
public sealed class KilledServerTests
{
    private const int Cycles = 2;
    private const int Phones = 6;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_answered_is_there_after_the_server_was_killed_and_nothing_is_there_twice()
    {
        var session = "";
        var (store, folder, town) = await RunningDesk.PrepareAsync(
            demonstration: false,
            (town, db) => session = Sessions.Begin(db, town.Teacher.Id, SessionKind.Phone, device: null, "uji").Token
        );
        using var phone = new TestPhone(town.Teacher.Id, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        var promised = new List<Guid>();
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            promised.AddRange(await PressUntilKilledAsync(folder, session, phone));
        }

        await using (var db = store.Open())
        {
            var stored = await db.ReceivedTaps.Select(tap => tap.Id).ToListAsync(Token);
            Assert.NotEmpty(promised);
            Assert.Empty(promised.Except(stored));
            Assert.Equal(stored.Count, stored.Distinct().Count());
            Assert.Equal(stored.Count, await db.TapBatches.SumAsync(batch => batch.Size, Token));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<IEnumerable<Guid>> PressUntilKilledAsync(string folder, string session, TestPhone phone)
    {
        var port = FreePort();
        using var server = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [typeof(LarasApp).Assembly.Location, "--data", folder, "--kota", "tidak", "--port", $"{port}"]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            client.DefaultRequestHeaders.Add("Cookie", $"laras-masuk={session}");
            var answered = new System.Collections.Concurrent.ConcurrentBag<Guid>();
            var taps = Enumerable.Range(0, 4_000).Select(_ => phone.Tap()).ToArray();
            var pressing = Enumerable
                .Range(0, Phones)
                .Select(own => PressAsync(client, phone, taps[(own * 600)..((own + 1) * 600)], answered))
                .ToArray();
            var clock = Stopwatch.StartNew();
            while (answered.Count < 40 && clock.Elapsed < Patience.Enough)
            {
                await Task.Delay(20, Token);
            }

            server.Kill();
            await Task.WhenAll(pressing);
            return answered;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(Token);
        }
    }

    private static async Task PressAsync(
        HttpClient client,
        TestPhone phone,
        IReadOnlyList<TestPhone.SentTap> taps,
        System.Collections.Concurrent.ConcurrentBag<Guid> answered
    )
    {
        var clock = Stopwatch.StartNew();
        foreach (var tap in taps)
        {
            try
            {
                using var answer = await client.PostAsJsonAsync(ReceiveClockEvents.Path, phone.Request(tap), Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    answered.Add(tap.Id);
                }
            }
            catch (HttpRequestException) when (answered.IsEmpty && clock.Elapsed < Patience.Enough)
            {
                // Not awake yet.
                await Task.Delay(50, Token);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
