using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading.Channels;
using Laras.Web.Attendance.Taps;

namespace Laras.Benchmarks.Taps;

/// <summary>Two ways to press on a server: as fast as it answers, or at a rate whatever it answers.</summary>
internal static class Load
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(100);

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
        var (times, refused) = await Task.Factory.StartNew(
            () => Press(phones, clock, during),
            TaskCreationOptions.LongRunning
        );
        var run = RunOf(times, refused, clock.Elapsed, server.Cpu - cpu);
        Array.ForEach(phones, phone => phone.Dispose());
        return run;
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

    /// <summary>
    /// All phones on one thread, which never sleeps while there is an answer to read: whoever presses shares two cores with
    /// the server and must not take them.
    /// </summary>
    private static (List<TimeSpan> Times, int Refused) Press(PhoneConnection[] phones, Stopwatch clock, TimeSpan during)
    {
        var times = new List<TimeSpan>();
        var refused = 0;
        var waiting = phones.ToDictionary(phone => phone.Socket);
        var resting = new Queue<(PhoneConnection Phone, TimeSpan Until)>();
        var ready = new List<Socket>(phones.Length);
        Array.ForEach(phones, phone => Begin(phone));
        while (waiting.Count > 0 || resting.Count > 0 && clock.Elapsed < during)
        {
            while (resting.TryPeek(out var rested) && rested.Until <= clock.Elapsed)
            {
                resting.Dequeue();
                waiting.Add(rested.Phone.Socket, rested.Phone);
                Begin(rested.Phone);
            }

            ready.Clear();
            ready.AddRange(waiting.Keys);
            Socket.Select(ready, null, null, LongestSleep);
            foreach (var socket in ready)
            {
                var phone = waiting[socket];
                try
                {
                    if (phone.Receive())
                    {
                        waiting.Remove(socket);
                        Count(phone);
                    }
                }
                catch (Exception cut) when (cut is IOException or SocketException)
                {
                    // Turned away without a word: a phone would come again on another connection.
                    waiting.Remove(socket);
                    refused++;
                }
            }
        }

        return (times, refused);

        void Begin(PhoneConnection phone)
        {
            phone.BegunAt = clock.Elapsed;
            try
            {
                phone.Send();
            }
            catch (SocketException)
            {
                waiting.Remove(phone.Socket);
                refused++;
            }
        }

        void Count(PhoneConnection phone)
        {
            var isTaken = phone.Status == 200;
            if (isTaken)
            {
                times.Add(clock.Elapsed - phone.BegunAt);
            }
            else
            {
                refused++;
            }

            if (clock.Elapsed >= during)
            {
                return;
            }

            if (!isTaken)
            {
                resting.Enqueue((phone, clock.Elapsed + TimeSpan.FromSeconds(ReceiveClockEvents.ComeBackAfter)));
                return;
            }

            waiting.Add(phone.Socket, phone);
            Begin(phone);
        }
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
