using System.Diagnostics;
using System.Text;

namespace Laras.Benchmarks.Taps;

/// <summary>The load tool wrk with one thread, by which the first figures of a tap were found: heavier than <see cref="Load"/>.</summary>
internal static class Wrk
{
    private const string Outcome = "hasil ";

    public static async Task<Load.Run> RunAsync(TapServer server, TapTown town, int connections, TimeSpan during)
    {
        var requests = Path.Combine(town.Folder, "permintaan.txt");
        await File.WriteAllTextAsync(
            requests,
            string.Join('\0', town.Tokens.Select(token => PhoneConnection.RequestText(token, taps: 1))),
            Encoding.ASCII
        );
        var cpu = server.Cpu;
        using var wrk = Process.Start(
            new ProcessStartInfo(
                "wrk",
                [
                    "-t1",
                    $"-c{connections}",
                    $"-d{during.TotalSeconds:0}s",
                    "-s",
                    Repository.Path("bench/ketukan.lua"),
                    $"http://127.0.0.1:{server.Port}/api/clock-events",
                    "--",
                    requests,
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var found = said.Split('\n').Single(line => line.StartsWith(Outcome, StringComparison.Ordinal));
        var figures = Array.ConvertAll(found[Outcome.Length..].Split(' '), long.Parse);
        var (answered, refused, took) = ((int)(figures[0] - figures[1]), (int)figures[1], figures[2]);
        return new(
            answered * 1e6 / took,
            (server.Cpu - cpu).TotalMicroseconds / Math.Max(1, figures[0]),
            figures[3] / 1e3,
            figures[4] / 1e3,
            figures[5] / 1e3,
            refused,
            answered
        );
    }
}
