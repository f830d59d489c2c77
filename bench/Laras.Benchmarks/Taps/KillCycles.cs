using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Laras.Benchmarks.Taps;

/// <summary>
/// Kills the server under load again and again, or the database below it. What was promised must be there, once, and
/// nothing twice.
/// </summary>
internal static class KillCycles
{
    private const int Phones = 16;
    private const int ShortestMilliseconds = 50;
    private const int LongestMilliseconds = 900;
    private const int WakingMilliseconds = 10_000;
    private const int EarlyDeaths = 10;
    private static readonly TimeSpan TimeToComeBack = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeToCatchUp = TimeSpan.FromMinutes(3);

    /// <param name="fall">A program that lets the PostgreSQL server fall as hard as it can, and starts it again; null where only ours is killed.</param>
    public static async Task<int> RunAsync(int cycles, string? fall)
    {
        using var town = fall is null
            ? await TapTown.SqliteAsync()
            : await TapTown.PostgresAsync() ?? throw new InvalidOperationException("LARAS_POSTGRES is not set.");
        var promised = new List<Guid>();
        var unanswered = 0;
        for (var cycle = 1; cycle <= cycles; cycle++)
        {
            using var server = await TapServer.LarasAsync(town);
            var phones = await Task.WhenAll(
                Enumerable.Range(0, Phones).Select(phone => PhoneConnection.OpenAsync(server.Port, town.Tokens[phone]))
            );
            var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var pressing = phones.Select(phone => Task.Run(() => PressAsync(phone, first))).ToArray();

            // Some die before the first receipt, while the program still wakes up; most under load.
            await Task.WhenAny(
                first.Task,
                Task.Delay(cycle % EarlyDeaths == 0 ? LongestMilliseconds : WakingMilliseconds)
            );
            await Task.Delay(RandomNumberGenerator.GetInt32(ShortestMilliseconds, LongestMilliseconds));
            if (fall is not null)
            {
                using var falling = Process.Start(fall);
                await falling.WaitForExitAsync();
                await Task.Delay(TimeToComeBack);
            }

            server.Kill();
            foreach (var (answered, open) in await Task.WhenAll(pressing))
            {
                promised.AddRange(answered);
                unanswered += open;
            }

            if (cycle % 25 == 0)
            {
                Console.WriteLine(
                    $"{cycle} kali dimatikan, {promised.Count} ketukan dijanjikan, {unanswered} tanpa jawaban"
                );
            }
        }

        return await CheckAsync(town, promised, cycles);
    }

    private static async Task<(List<Guid> Answered, int Open)> PressAsync(
        PhoneConnection phone,
        TaskCompletionSource first
    )
    {
        using var open = phone;
        var answered = new List<Guid>();
        try
        {
            while (true)
            {
                if (await phone.SendAsync() == 200)
                {
                    answered.AddRange(phone.Sent);
                    first.TrySetResult();
                }
            }
        }
        catch (Exception cut) when (cut is IOException or System.Net.Sockets.SocketException)
        {
            return (answered, 1);
        }
    }

    private static async Task<int> CheckAsync(TapTown town, List<Guid> promised, int cycles)
    {
        // Connections from before a fall lead nowhere.
        NpgsqlConnection.ClearAllPools();

        // The follower takes the last ones when the program starts again.
        using (await TapServer.LarasAsync(town))
        {
            var clock = Stopwatch.StartNew();
            await using var look = town.Store.Open();
            while (
                await look.ClockEvents.CountAsync() < await look.ReceivedTaps.CountAsync()
                && clock.Elapsed < TimeToCatchUp
            )
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }

            Console.WriteLine($"yang tertinggal dibaca dalam {clock.Elapsed.TotalSeconds:0} detik");
        }

        await using var db = town.Store.Open();
        var stored = await db.ReceivedTaps.AsNoTracking().Select(tap => tap.Id).ToListAsync();
        var counted = await db.ClockEvents.AsNoTracking().Select(tap => tap.Id).ToListAsync();
        var batches = await db
            .TapBatches.AsNoTracking()
            .OrderBy(batch => batch.Number)
            .Select(batch => new { batch.Number, batch.Size })
            .ToListAsync();
        var known = stored.ToHashSet();
        var lost = promised.Count(id => !known.Contains(id));
        var doubled = stored.Count - known.Count + (counted.Count - counted.Distinct().Count());
        var uncounted = known.Except(counted).Count();
        var gaps = batches.Where((batch, place) => batch.Number != place + 1).Count();
        Console.WriteLine(
            $"{cycles} kali dimatikan: {promised.Count} tanda terima, {stored.Count} baris di {batches.Count} kelompok (ukuran cocok: "
                + $"{batches.Sum(batch => batch.Size) == stored.Count}), hilang {lost}, ganda {doubled}, belum berlaku {uncounted}, nomor loncat {gaps}"
        );
        return lost + doubled + gaps == 0 ? 0 : 1;
    }
}
