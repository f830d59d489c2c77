using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Laras.Benchmarks.Taps;

/// <summary>One server in a process of its own: the program itself, or the bare one that it is compared with.</summary>
internal sealed class TapServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private TapServer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Of the server alone, not of the database beside it.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public static Task<TapServer> LarasAsync(TapTown town, params string[] settings)
    {
        var port = FreePort();
        var program =
            Environment.GetEnvironmentVariable("LARAS_PROGRAM")
            ?? System.IO.Path.Combine(AppContext.BaseDirectory, "Laras.Web.dll");
        string[] store = town.Store is Laras.Web.Storage.DataStore.Folder ? ["--data", town.Folder] : [];
        var start = Dotnet([program, .. store, "--kota", "tidak", "--port", $"{port}", .. settings]);
        if (town.Store is Laras.Web.Storage.DataStore.Postgres postgres)
        {
            start.Environment["LARAS_POSTGRES"] = postgres.ConnectionString;
            start.Environment["LARAS_KUNCI"] = town.Folder;
        }
        else
        {
            start.Environment.Remove("LARAS_POSTGRES");
        }

        return OpenAsync(start, port);
    }

    public static Task<TapServer> BareAsync()
    {
        var port = FreePort();
        return OpenAsync(
            Dotnet([
                Environment.ProcessPath is { } path && path.EndsWith("dotnet", StringComparison.Ordinal)
                    ? typeof(TapServer).Assembly.Location
                    : typeof(TapServer).Assembly.Location,
                "ketukan",
                "polos",
                $"{port}",
            ]),
            port
        );
    }

    /// <summary>As a power cut would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Dotnet(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task<TapServer> OpenAsync(ProcessStartInfo start, int port)
    {
        var server = new TapServer(Process.Start(start)!, port);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return server;
            }
            catch (SocketException) when (clock.Elapsed < Patience && !server.process.HasExited)
            {
                await Task.Delay(20);
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
