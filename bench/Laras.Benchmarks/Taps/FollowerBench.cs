using System.Diagnostics;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Microsoft.Extensions.Logging.Abstractions;

namespace Laras.Benchmarks.Taps;

/// <summary>
/// What those who follow the ledger cost for each tap: one by one as in the small hours, twenty at once as on a usual
/// morning, two hundred at once as in a rush. Honest, signed taps of people with a place and a policy; the work of
/// SQLite is in the figure, that of a PostgreSQL server is not.
/// </summary>
internal static class FollowerBench
{
    private static readonly (int Taps, int Portions)[] Turns = [(200, 10), (20, 100), (1, 300)];

    /// <summary>Until the code is compiled for good.</summary>
    private static readonly (int Taps, int Portions)[] WarmUp = [(20, 150), (1, 200), (200, 5)];

    public static async Task RunAsync()
    {
        using var town = await TapTown.SqliteAsync();
        await FollowAsync("SQLite", town);
        using var there = await TapTown.PostgresAsync();
        if (there is not null)
        {
            await FollowAsync("PostgreSQL", there);
        }
    }

    private static async Task FollowAsync(string name, TapTown town)
    {
        using var pressing = await PressedTaps.PrepareAsync(town.Store);
        var tokens = new ServerTokens(town.Store, TimeProvider.System);
        var news = new LedgerNews();
        using var admit = new AdmitTaps(town.Store, tokens, TimeProvider.System, news, NullLogger<AdmitTaps>.Instance);
        using var judge = new JudgeTaps(
            town.Store,
            tokens,
            RulesInUse.Book,
            TimeProvider.System,
            news,
            NullLogger<JudgeTaps>.Instance
        );
        foreach (var (taps, portions) in WarmUp)
        {
            await MeasureAsync(taps, portions, print: null);
        }

        foreach (var (taps, portions) in Turns)
        {
            await MeasureAsync(taps, portions, name);
        }

        async Task MeasureAsync(int taps, int portions, string? print)
        {
            var (admitting, judging) = (new Spent(), new Spent());
            for (var portion = 0; portion < portions; portion++)
            {
                await pressing.PressAsync(town.Store, tokens, taps);
                await admitting.OfAsync(admit);
                await judging.OfAsync(judge);
            }

            if (print is not null)
            {
                Console.WriteLine(
                    $"{print, -11} {taps, 4} sekaligus: berlaku {admitting.For(taps * portions)}, dinilai {judging.For(taps * portions)}"
                );
            }
        }
    }

    private sealed class Spent
    {
        private TimeSpan cpu;
        private TimeSpan clock;

        public async Task OfAsync(FollowLedger follower)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var began = Stopwatch.GetTimestamp();
            while (await follower.FollowAsync(CancellationToken.None)) { }

            clock += Stopwatch.GetElapsedTime(began);
            process.Refresh();
            cpu += process.TotalProcessorTime - before;
        }

        public string For(int taps) =>
            $"{cpu.TotalMicroseconds / taps, 6:0} µs CPU ({clock.TotalMicroseconds / taps, 6:0} µs jam)";
    }
}
