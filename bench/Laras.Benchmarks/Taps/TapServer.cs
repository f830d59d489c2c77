using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

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
        return OpenAsync(Laras(town, "http", port, settings), port);
    }

    /// <summary>With a certificate that nobody vouches for.</summary>
    public static Task<TapServer> SecureAsync(TapTown town)
    {
        var port = FreePort();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            now.AddDays(-1),
            now.AddDays(1)
        );
        var path = System.IO.Path.Combine(town.Folder, "ukur.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return OpenAsync(Laras(town, "https", port, ["--Kestrel:Certificates:Default:Path", path]), port);
    }

    private static ProcessStartInfo Laras(TapTown town, string scheme, int port, string[] settings)
    {
        var program =
            Environment.GetEnvironmentVariable("LARAS_PROGRAM")
            ?? System.IO.Path.Combine(AppContext.BaseDirectory, "Laras.Web.dll");
        string[] store = town.Store is Laras.Web.Storage.DataStore.Folder ? ["--data", town.Folder] : [];
        var start = Dotnet([
            program,
            .. store,
            "--kota",
            "tidak",
            "--urls",
            $"{scheme}://127.0.0.1:{port}",
            "--ketukan-per-jam",
            $"{int.MaxValue}",
            .. settings,
        ]);
        if (town.Store is Laras.Web.Storage.DataStore.Postgres postgres)
        {
            start.Environment["LARAS_POSTGRES"] = postgres.ConnectionString;
            start.Environment["LARAS_KUNCI"] = town.Folder;
        }
        else
        {
            start.Environment.Remove("LARAS_POSTGRES");
        }

        return start;
    }

    public static Task<TapServer> BareAsync(bool isAlike)
    {
        var port = FreePort();
        return OpenAsync(
            Dotnet([typeof(TapServer).Assembly.Location, "ketukan", "polos", $"{port}", $"{isAlike}"]),
            port
        );
    }

    /// <summary>Stands still, so that what it has left to do does not slow down another one that is measured.</summary>
    public void Rest() => Signal("STOP");

    public void GoOn() => Signal("CONT");

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

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        kill.WaitForExit();
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
