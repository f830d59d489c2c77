using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Laras.Web.Demonstration;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests;

public sealed class ServePagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_wants_no_town_starts_with_empty_data()
    {
        var folder = Directory.CreateTempSubdirectory("laras-buka-").FullName;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var output = new DoorWriter(stop);

        var code = await RunAsync(["--data", folder, "--kota", "tidak", "--port", "0"], output, TextWriter.Null, stop);

        Assert.Equal(ExitCode.Good, code);
        Assert.Contains("http://127.0.0.1:", output.ToString(), StringComparison.Ordinal);
        await using (var db = new DataStore.Folder(folder).Open())
        {
            Assert.False(await db.Employees.AnyAsync(Token));
            Assert.False(await db.Settings.AnyAsync(Token));
        }

        Remove(folder);
    }

    [Fact]
    public async Task The_demonstration_on_a_network_is_refused_in_a_sentence()
    {
        var (_, folder, _) = await RunningDesk.PrepareAsync(demonstration: true);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var output = new DoorWriter(stop);
        await using var errors = new StringWriter();

        var code = await RunAsync(
            ["--data", folder, "--kota", "tidak", "--urls", "http://0.0.0.0:0"],
            output,
            errors,
            stop
        );

        Assert.Equal((ExitCode.WrongCall, ""), (code, output.ToString()));
        Assert.Contains("Kota contoh terbuka tanpa kata sandi", errors.ToString(), default);
        Assert.Contains("http://0.0.0.0:0 terjangkau dari jaringan", errors.ToString(), StringComparison.Ordinal);
        Remove(folder);
    }

    [Fact]
    public async Task A_data_folder_that_others_can_open_keeps_the_door_closed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        var folder = Directory.CreateTempSubdirectory("laras-buka-").FullName;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var output = new DoorWriter(stop);
        await using var errors = new StringWriter();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, OwnerOnly.Folder | UnixFileMode.OtherRead);
        }

        var code = await RunAsync(["--data", folder, "--kota", "tidak", "--port", "0"], output, errors, stop);

        Assert.Equal((ExitCode.WrongCall, ""), (code, output.ToString()));
        Assert.Contains($"Tutup dengan: chmod 700 \"{folder}\"", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("Laras belum dibuka.", errors.ToString(), StringComparison.Ordinal);
        Remove(folder);
    }

    [Fact]
    public async Task A_door_that_another_program_holds_is_told_with_another_one()
    {
        var folder = Directory.CreateTempSubdirectory("laras-buka-").FullName;
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var errors = new StringWriter();

        var code = await RunAsync(["--data", folder, "--kota", "tidak", "--port", port], TextWriter.Null, errors, stop);

        Assert.Equal(ExitCode.WrongCall, code);
        Assert.StartsWith("Alamatnya sudah dipakai program lain", errors.ToString(), default);
        Remove(folder);
    }

    private static Task<int> RunAsync(
        string[] arguments,
        TextWriter output,
        TextWriter errors,
        CancellationTokenSource stop
    ) => ServePages.RunAsync(arguments, TownGenerator.FewestEmployees, output, errors, stop.Token);

    private static void Remove(string folder)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Stops the program as soon as it says where its door is.</summary>
    private sealed class DoorWriter(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}
