using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Laras.Web.Tests.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer.Stop))]

namespace Laras.Web.Tests.Storage;

/// <summary>
/// A real PostgreSQL for one test run: started by the first test that needs it, as an ordinary user, on a free
/// loopback port, in a folder of its own; stopped and deleted when the run ends.
/// </summary>
public sealed class PostgresServer
{
    private const int SecondsToWait = 60;
    private static readonly Lock Gate = new();
    private static Task<PostgresServer>? shared;

    private readonly string folder;
    private readonly int port;

    private PostgresServer(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    /// <summary>Null where the PostgreSQL programs are not installed.</summary>
    public static string? Programs { get; } = FindPrograms();

    public static Task<PostgresServer> SharedAsync()
    {
        lock (Gate)
        {
            return shared ??= StartAsync();
        }
    }

    public string Connection =>
        $"Host=127.0.0.1;Port={port};Username=laras;Database=postgres;Maximum Pool Size=20;Include Error Detail=true";

    private static async Task<PostgresServer> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"laras-pg-{Guid.CreateVersion7():N}");
        var port = FreePort();
        var data = Path.Combine(folder, "data");
        await RunAsync("mkdir", "-m", "700", folder);
        string[] init = ["-D", data, "-U", "laras", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
        await RunAsync(Program("initdb"), init);

        var settings = string.Join(
            ' ',
            "-c listen_addresses=127.0.0.1",
            $"-c port={port}",
            "-c unix_socket_directories=",
            "-c fsync=off",
            "-c synchronous_commit=off",
            "-c full_page_writes=off",
            "-c shared_buffers=64MB"
        );
        // Without a log file of its own the server would hold our pipe open and the wait would never end.
        var log = Path.Combine(folder, "log");
        await RunAsync(Program("pg_ctl"), "-D", data, "-l", log, "-w", "-t", "30", "-o", settings, "start");
        return new(folder, port);
    }

    private async Task StopAsync()
    {
        await RunAsync(Program("pg_ctl"), "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Program(string name) => Path.Combine(Programs!, name);

    private static string? FindPrograms()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            : [];
        return path.Split(Path.PathSeparator)
            .Concat(packaged.OrderDescending(StringComparer.Ordinal))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // PostgreSQL refuses to run as root.
        var start =
            Environment.UserName == "root"
                ? new ProcessStartInfo(
                    "setpriv",
                    ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]
                )
                : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(SecondsToWait));
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
        {
            var said = await process.StandardError.ReadToEndAsync(limit.Token);
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
        }
    }

    /// <summary>Runs once, after the last test.</summary>
    public sealed class Stop : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (shared is not null)
            {
                await (await shared).StopAsync();
            }
        }
    }
}
