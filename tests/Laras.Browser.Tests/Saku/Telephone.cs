using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Laras.Web.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>
/// A telephone: a Chromium process of its own with a folder that outlives it, so that it can be put out as hard as a
/// battery does and started again.
/// </summary>
internal sealed class Telephone : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";
    private const int Width = 360;
    private const int Height = 740;

    private readonly Process process;
    private readonly IPlaywright playwright;

    private Telephone(Process process, IPlaywright playwright, IBrowserContext context, IPage page)
    {
        this.process = process;
        this.playwright = playwright;
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }
    public IPage Page { get; }

    /// <param name="folder">The memory of the telephone.</param>
    /// <param name="now">What its clock shows.</param>
    /// <param name="position">Null for a phone that gives no place.</param>
    public static async Task<Telephone> StartAsync(
        string folder,
        DateTimeOffset now,
        Geolocation? position,
        bool offline = false
    )
    {
        Assert.SkipUnless(File.Exists(Executable), $"{Executable} is missing: apt-get install chromium");
        var port = FreePort();
        var process = Start(folder, port);
        var playwright = await Playwright.CreateAsync();
        var browser = await ConnectAsync(playwright, port);
        var context = browser.Contexts[0];
        if (position is not null)
        {
            await context.GrantPermissionsAsync(["geolocation"]);
            await context.SetGeolocationAsync(position);
        }

        await context.Clock.InstallAsync(new() { TimeDate = now.UtcDateTime });
        await context.SetOfflineAsync(offline);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(Width, Height);
        return new(process, playwright, context, page);
    }

    /// <summary>Put away as phones are: everything that stood in memory is written down first.</summary>
    public async Task PutAwayAsync()
    {
        var tools = await Context.NewCDPSessionAsync(Page);
        await tools.SendAsync("Browser.close");
        await process.WaitForExitAsync();
    }

    /// <summary>The battery falls out.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        playwright.Dispose();
        await Task.CompletedTask;
    }

    private static Process Start(string folder, int port)
    {
        string[] arguments =
        [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=id-ID",
            string.Create(CultureInfo.InvariantCulture, $"--remote-debugging-port={port}"),
            $"--user-data-dir={folder}",
            "about:blank",
        ];
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TZ"] = "Asia/Makassar";
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task<IBrowser> ConnectAsync(IPlaywright playwright, int port)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await playwright.Chromium.ConnectOverCDPAsync(address);
            }
            catch (PlaywrightException) when (Stopwatch.GetElapsedTime(began) < Patience.Enough)
            {
                await Task.Delay(100);
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
