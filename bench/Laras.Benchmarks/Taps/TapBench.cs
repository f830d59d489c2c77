using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Laras.Benchmarks.Taps;

/// <summary>
/// The path of the taps against its promises, each as a ratio within one run on this machine. Other work on the machine
/// moves the figures; the runs that are compared take turns, and the median counts.
/// </summary>
internal static class TapBench
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    /// <summary>A server that stood still takes the first taps for the end of a pause, and only then for a rush.</summary>
    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(2);

    /// <summary>Until everything that the program does now and then was done once, and is compiled.</summary>
    private static readonly TimeSpan OnceAround = TimeSpan.FromSeconds(35);

    public static async Task<int> RunAsync(string[] words)
    {
        switch (words)
        {
            case ["polos", var port, var isAlike]:
                await BareServer.RunAsync(int.Parse(port), bool.Parse(isAlike));
                break;
            case ["laju", ..]:
                await ThroughputAsync(words, OwnAsync);
                break;
            case ["wrk", ..]:
                await ThroughputAsync(words, Wrk.RunAsync);
                break;
            case ["antre", ..]:
                await TailAsync(words.Length > 1 ? int.Parse(words[1]) : 4);
                break;
            case ["gabung"]:
                await BatchesAsync();
                break;
            case ["lambat"]:
                await SlowDiskAsync();
                break;
            case ["dingin"]:
                await ColdAsync();
                break;
            case ["riwayat", ..]:
                await HistoryAsync(words.Length > 1 ? int.Parse(words[1]) : 10_000_000);
                break;
            case ["penuh"]:
                await OverloadAsync();
                break;
            case ["bunuh", ..]:
                return await KillCycles.RunAsync(
                    words.Length > 1 ? int.Parse(words[1]) : 300,
                    words.Length > 2 ? words[2] : null
                );
            case ["hakim"]:
                await FollowerBench.RunAsync();
                break;
            case ["ukuran"]:
                await SizeAsync();
                break;
            default:
                Console.Error.WriteLine(
                    "Pilihan: ketukan laju [putaran [sambungan]] | wrk [putaran [sambungan]] | antre [putaran] | gabung | lambat | dingin | riwayat [baris] | penuh | bunuh [kali [program]] | hakim | ukuran"
                );
                return 2;
        }

        return 0;
    }

    private delegate Task<Load.Run> Presses(TapServer server, TapTown town, int connections, TimeSpan during);

    private static Task<Load.Run> OwnAsync(TapServer server, TapTown town, int connections, TimeSpan during) =>
        Load.ClosedAsync(server, town, connections, during);

    /// <summary>Durable taps against a bare JSON POST.</summary>
    private static async Task ThroughputAsync(string[] words, Presses pressAsync)
    {
        var turns = words.Length > 1 ? int.Parse(words[1]) : 5;
        var connections = words.Length > 2 ? int.Parse(words[2]) : 64;
        using var town = await TapTown.SqliteAsync();
        using var there = await TapTown.PostgresAsync();
        using var plain = await TapServer.BareAsync(isAlike: false);
        using var alike = await TapServer.BareAsync(isAlike: true);
        using var laras = await TapServer.LarasAsync(town);
        using var postgres = there is null ? null : await TapServer.LarasAsync(there);
        laras.Rest();
        postgres?.Rest();
        var runs = new Table();
        for (var turn = -1; turn < turns; turn++)
        {
            var during = turn < 0 ? WarmUp : Moment;
            await AloneAsync("polos", plain, town);
            await AloneAsync("serupa", alike, town);
            await AloneAsync("SQLite", laras, town);
            if (postgres is not null)
            {
                await AloneAsync("PostgreSQL", postgres, there!);
            }

            if (turn < 0)
            {
                laras.GoOn();
                postgres?.GoOn();
                await Task.Delay(OnceAround);
                laras.Rest();
                postgres?.Rest();
            }

            async Task AloneAsync(string name, TapServer server, TapTown people)
            {
                server.GoOn();
                await pressAsync(server, people, connections, Beginning);
                runs.Add(turn, name, await pressAsync(server, people, connections, during));
                server.Rest();
            }
        }

        runs.Print();
        await using var db = town.Store.Open();
        Console.WriteLine($"rata-rata {await db.TapBatches.AverageAsync(batch => batch.Size):0.0} ketukan tiap simpan");
        runs.Ratio("ketukan tahan mati : JSON polos (SQLite), sasaran 0,5", "SQLite", "polos", run => run.PerSecond);
        runs.Ratio(
            "ketukan tahan mati : JSON polos yang soketnya disetel serupa (SQLite)",
            "SQLite",
            "serupa",
            run => run.PerSecond
        );
        runs.Ratio("CPU server tiap ketukan : JSON polos (SQLite)", "SQLite", "polos", run => run.Cpu);
        if (postgres is not null)
        {
            runs.Ratio("ketukan tahan mati : JSON polos (PostgreSQL)", "PostgreSQL", "polos", run => run.PerSecond);
        }
    }

    /// <summary>The tail at the rate of a nation against the tail at rest.</summary>
    private static async Task TailAsync(int turns)
    {
        using var town = await TapTown.SqliteAsync();
        using var laras = await TapServer.LarasAsync(town);
        await Load.ClosedAsync(laras, town, 64, WarmUp);
        var runs = new Table();
        for (var turn = 0; turn < turns; turn++)
        {
            runs.Add(turn, "100/detik", await Load.OpenAsync(laras, town, 100, TimeSpan.FromSeconds(12)));
            runs.Add(turn, "1852/detik", await Load.OpenAsync(laras, town, 1_852, TimeSpan.FromSeconds(12)));
        }

        runs.Print();
        runs.Ratio(
            "p99 pada 1.852/detik : pada 100/detik, sasaran paling banyak 2",
            "1852/detik",
            "100/detik",
            run => run.P99
        );
    }

    private static async Task BatchesAsync()
    {
        using var town = await TapTown.SqliteAsync();
        using var laras = await TapServer.LarasAsync(town);
        var runs = new Table();
        for (var turn = -1; turn < 4; turn++)
        {
            runs.Add(turn, "satu-satu", await Load.ClosedAsync(laras, town, 64, Moment));
            runs.Add(turn, "lima puluh", await Load.ClosedAsync(laras, town, 16, Moment, taps: 50));
        }

        runs.Print();
        runs.Ratio(
            "ketukan dalam kiriman 50 : satu-satu, sasaran 1,5",
            "lima puluh",
            "satu-satu",
            run => run.PerSecond,
            50
        );
    }

    private static async Task SlowDiskAsync()
    {
        using var town = await TapTown.SqliteAsync();
        using var other = await TapTown.SqliteAsync();
        using var laras = await TapServer.LarasAsync(town);
        using var slow = await TapServer.LarasAsync(other, "--tunda-disk", "5");
        var runs = new Table();
        for (var turn = -1; turn < 4; turn++)
        {
            runs.Add(turn, "biasa, 64", await Load.ClosedAsync(laras, town, 64, Moment));
            runs.Add(turn, "+5 ms, 256", await Load.ClosedAsync(slow, other, 256, Moment));
        }

        runs.Print();
        runs.Ratio(
            "disk 5 ms lebih lambat, 256 sambungan : biasa, sasaran 0,7",
            "+5 ms, 256",
            "biasa, 64",
            run => run.PerSecond
        );
    }

    private static async Task ColdAsync()
    {
        var runs = new Table();
        for (var turn = 0; turn < 3; turn++)
        {
            using var town = await TapTown.SqliteAsync();
            using var laras = await TapServer.LarasAsync(town);
            runs.Add(turn, "menit pertama", await Load.OpenAsync(laras, town, 1_852, TimeSpan.FromSeconds(60)));
            runs.Add(turn, "menit ketiga", await Load.OpenAsync(laras, town, 1_852, TimeSpan.FromSeconds(60)));
            runs.Add(turn, "menit ketiga", await Load.OpenAsync(laras, town, 1_852, TimeSpan.FromSeconds(30)));
        }

        runs.Print();
        runs.Ratio(
            "CPU menit pertama : hangat, sasaran paling banyak 1,3",
            "menit pertama",
            "menit ketiga",
            run => run.Cpu
        );
    }

    private static async Task HistoryAsync(int rows)
    {
        using var empty = await TapTown.SqliteAsync();
        using var full = await TapTown.SqliteAsync();
        await Prefill.RunAsync(full, rows);
        using var fresh = await TapServer.LarasAsync(empty);
        using var old = await TapServer.LarasAsync(full);
        var runs = new Table();
        for (var turn = -1; turn < 4; turn++)
        {
            runs.Add(turn, "kosong", await Load.ClosedAsync(fresh, empty, 64, Moment));
            runs.Add(turn, "riwayat", await Load.ClosedAsync(old, full, 64, Moment));
        }

        runs.Print();
        runs.Ratio($"dengan riwayat {rows} : kosong, sasaran 0,5", "riwayat", "kosong", run => run.PerSecond);
    }

    private static async Task OverloadAsync()
    {
        using var town = await TapTown.SqliteAsync();
        using var laras = await TapServer.LarasAsync(town, "--tunda-disk", "400");
        var before = laras.PeakMemory;
        var run = await Load.ClosedAsync(laras, town, 6_000, TimeSpan.FromSeconds(10), taps: 50);
        await using var db = town.Store.Open();
        Console.WriteLine(
            $"6.000 sambungan dengan kiriman 50 ketukan, disk +400 ms: {run.Answered} kiriman dijanjikan, {run.Refused} disuruh kembali (503), "
                + $"tersimpan {await db.ReceivedTaps.CountAsync()} dari {run.Answered * 50} ketukan yang dijanjikan, "
                + $"terlama {run.Longest / 1_000:0.0} detik, memori puncak {before / 1_048_576} -> {laras.PeakMemory / 1_048_576} MiB"
        );
    }

    private static async Task SizeAsync()
    {
        using var town = await TapTown.SqliteAsync();
        using var laras = await TapServer.LarasAsync(town);
        using var phone = await PhoneConnection.OpenAsync(laras.Port, town.Tokens[0]);
        await phone.SendAsync();
        await phone.SendAsync();
        Console.WriteLine(
            $"HTTP/1.1, sambungan terbuka: {phone.BytesSent} bita naik, {phone.BytesReceived} bita turun, "
                + $"bersama {phone.BytesSent + phone.BytesReceived}"
        );
        Console.WriteLine(Encoding.ASCII.GetString(phone.Answer));
        using var secure = await TapServer.SecureAsync(town);
        using var browser = Process.Start(
            "node",
            [Repository.Path("bench/kawat.mjs"), $"{secure.Port}", town.Tokens[1], $"{Guid.CreateVersion7()}"]
        );
        await browser.WaitForExitAsync();
    }
}
