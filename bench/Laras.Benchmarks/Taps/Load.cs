using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;

namespace Laras.Benchmarks.Taps;

/// <summary>Two ways to press on a server: as fast as it answers, or at a rate whatever it answers.</summary>
internal static class Load
{
    /// <param name="Cpu">Microseconds of the server for each request.</param>
    /// <param name="Median">Milliseconds.</param>
    public sealed record Run(
        double PerSecond,
        double Cpu,
        double Median,
        double P99,
        double Longest,
        int Refused,
        int Answered
    );

    public static async Task<Run> ClosedAsync(
        TapServer server,
        TapTown town,
        int connections,
        TimeSpan during,
        int taps = 1
    )
    {
        var phones = await OpenAsync(server, town, connections, taps);
        var clock = Stopwatch.StartNew();
        var cpu = server.Cpu;
        var results = await Task.WhenAll(phones.Select(phone => Task.Run(() => PressAsync(phone, clock, during))));
        var took = clock.Elapsed;
        return RunOf(
            [.. results.SelectMany(one => one.Times)],
            results.Sum(one => one.Refused),
            took,
            server.Cpu - cpu
        );
    }

    /// <summary>Requests fall like rain; each is timed from the moment when it was due.</summary>
    public static async Task<Run> OpenAsync(
        TapServer server,
        TapTown town,
        int perSecond,
        TimeSpan during,
        int connections = 256
    )
    {
        var phones = await OpenAsync(server, town, connections, taps: 1);
        var due = Channel.CreateUnbounded<TimeSpan>();
        var clock = Stopwatch.StartNew();
        var cpu = server.Cpu;
        var pacing = Task.Factory.StartNew(
            () => Rain(due.Writer, clock, perSecond, during),
            TaskCreationOptions.LongRunning
        );
        var results = await Task.WhenAll(phones.Select(phone => Task.Run(() => ServeAsync(phone, due.Reader, clock))));
        await pacing;
        return RunOf(
            [.. results.SelectMany(one => one.Times)],
            results.Sum(one => one.Refused),
            clock.Elapsed,
            server.Cpu - cpu
        );
    }

    private static async Task<PhoneConnection[]> OpenAsync(TapServer server, TapTown town, int connections, int taps) =>
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(place => PhoneConnection.OpenAsync(server.Port, town.Tokens[place % town.Tokens.Count], taps))
        );

    private static async Task<(List<TimeSpan> Times, int Refused)> PressAsync(
        PhoneConnection phone,
        Stopwatch clock,
        TimeSpan during
    )
    {
        using var open = phone;
        var times = new List<TimeSpan>();
        var refused = 0;
        while (clock.Elapsed < during)
        {
            var begun = clock.Elapsed;
            if (await phone.SendAsync() == 200)
            {
                times.Add(clock.Elapsed - begun);
            }
            else
            {
                refused++;
                await Task.Delay(TimeSpan.FromSeconds(Laras.Web.Attendance.Taps.ReceiveClockEvents.ComeBackAfter));
            }
        }

        return (times, refused);
    }

    private static async Task<(List<TimeSpan> Times, int Refused)> ServeAsync(
        PhoneConnection phone,
        ChannelReader<TimeSpan> due,
        Stopwatch clock
    )
    {
        using var open = phone;
        var times = new List<TimeSpan>();
        var refused = 0;
        await foreach (var at in due.ReadAllAsync())
        {
            if (await phone.SendAsync() == 200)
            {
                times.Add(clock.Elapsed - at);
            }
            else
            {
                refused++;
            }
        }

        return (times, refused);
    }

    private static void Rain(ChannelWriter<TimeSpan> due, Stopwatch clock, int perSecond, TimeSpan during)
    {
        var next = TimeSpan.Zero;
        while (next < during)
        {
            while (next <= clock.Elapsed && next < during)
            {
                due.TryWrite(next);
                next += TimeSpan.FromSeconds(
                    -Math.Log(RandomNumberGenerator.GetInt32(1, int.MaxValue) / (double)int.MaxValue) / perSecond
                );
            }

            Thread.Sleep(1);
        }

        due.Complete();
    }

    private static Run RunOf(List<TimeSpan> times, int refused, TimeSpan took, TimeSpan cpu)
    {
        times.Sort();
        return new(
            times.Count / took.TotalSeconds,
            cpu.TotalMicroseconds / Math.Max(1, times.Count + refused),
            At(0.5),
            At(0.99),
            At(1),
            refused,
            times.Count
        );

        double At(double part) =>
            times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(times.Count * part))].TotalMilliseconds;
    }
}
