using System.Diagnostics;
using Laras.Browser.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(RunningLaras))]

namespace Laras.Browser.Tests;

/// <summary>The program itself, started the way <c>./run</c> starts it, on a free port and with a data folder of its own.</summary>
public sealed class RunningLaras : IAsyncLifetime
{
    private const string Announcement = "Now listening on: ";
    private static readonly TimeSpan StartMax = TimeSpan.FromMinutes(2);

    private readonly string data = Directory.CreateTempSubdirectory("laras-browser-").FullName;
    private readonly Process program = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        program.StartInfo = new("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Laras.Web.dll"),
                "--urls",
                "http://127.0.0.1:0",
                "--data",
                data,
            },
            RedirectStandardOutput = true,
        };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf(Announcement, StringComparison.Ordinal) is { } at and >= 0)
            {
                listening.TrySetResult(new(line.Data[(at + Announcement.Length)..]));
            }
        };
        program.Start();
        program.BeginOutputReadLine();
        Address = await listening.Task.WaitAsync(StartMax);
    }

    public async ValueTask DisposeAsync()
    {
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        Directory.Delete(data, recursive: true);
    }
}
