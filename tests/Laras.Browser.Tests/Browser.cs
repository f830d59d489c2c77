using Laras.Web.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests;

/// <summary>
/// One Chromium for all tests of this project, the one the machine's own package manager keeps up to date.
/// Without it every test is skipped and says how to get it.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--headless=new",
        // Containers and CI run as root, where Chromium's sandbox does not start; the pages are our own.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>A page without cookies and without memory, as a stranger opens it.</summary>
    public Task<IPage> NewPageAsync(RunningLaras laras)
    {
        ArgumentNullException.ThrowIfNull(laras);
        return NewPageAsync(laras.Address);
    }

    public async Task<IPage> NewPageAsync(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Assert.SkipWhen(chromium is null, $"{Executable} is missing: apt-get install chromium");
        var context = await NewContextAsync(new() { BaseURL = address.ToString() });
        return await context.NewPageAsync();
    }

    /// <summary>A telephone of the usual size that has just been taken out of its box.</summary>
    public Task<IBrowserContext> NewTelephoneAsync(BrowserNewContextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Assert.SkipWhen(chromium is null, $"{Executable} is missing: apt-get install chromium");
        options.ViewportSize ??= new() { Width = 360, Height = 740 };
        // Requests that the worker answers could not be seen or changed by a test.
        options.ServiceWorkers = ServiceWorkerPolicy.Block;
        return NewContextAsync(options);
    }

    private async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        options.Locale = "id-ID";
        options.TimezoneId = "Asia/Makassar";
        var context = await chromium!.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.Enough.TotalMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.CloseAsync();
        }

        playwright?.Dispose();
    }
}
