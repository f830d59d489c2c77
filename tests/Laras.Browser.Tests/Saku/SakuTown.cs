using System.Globalization;
using Laras.Web;
using Laras.Web.Access.Accounts.Cards;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>The small town with the whole application on a free port, for tests that send taps and look at what was stored.</summary>
public class SakuTown : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-saku-uji-").FullName;
    private DataStore.Folder? store;
    private WebApplication? app;
    private SmallTown? town;

    public Uri Address => new(app!.Urls.Single());

    internal SmallTown Town => town!;

    /// <summary>What the clock on the wall of the town shows.</summary>
    public DateTimeOffset Now => app!.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>The app is built only where npm is.</summary>
    public static bool HasPhone => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "saku"));

    public async ValueTask InitializeAsync()
    {
        store = new DataStore.Folder(folder);
        await using (var db = store.Open())
        {
            await Migrator.MigrateAsync(db, TimeProvider.System, CancellationToken.None);
            town = await SmallTown.BuildAsync(db, demonstration: true, CancellationToken.None);
            await SettleAsync(db, town);
        }

        await StartAsync(port: 0);
    }

    /// <summary>The server is put out and wakes up at another hour, at the same address, with all that it has kept.</summary>
    public async Task WakeUpAtAsync(DateTimeOffset moment)
    {
        var port = Address.Port;
        await app!.StopAsync();
        await app.DisposeAsync();
        await ReadAsync(db =>
            db.Settings.Where(row => row.Name == Region.DemonstrationNowSetting)
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(each => each.Value, moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))
                )
        );
        await StartAsync(port);
    }

    /// <summary>A verb of the command line, as an officer gives it beside the running server.</summary>
    public async Task RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.RunAsync(
            [.. words, "--data", folder],
            output,
            output,
            app!.Services.GetRequiredService<TimeProvider>(),
            CancellationToken.None
        );
        Assert.True(code == ExitCode.Good, output.ToString());
    }

    public async Task<T> ReadAsync<T>(Func<LarasDb, Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var db = store!.Open();
        return await read(db);
    }

    /// <summary>Takes all phones back, because a person has at most ten.</summary>
    public Task<int> ForgetTelephonesAsync() =>
        ReadAsync(db =>
            db.BoundDevices.ExecuteUpdateAsync(row => row.SetProperty(each => each.EndedAtUtc, DateTime.UnixEpoch))
        );

    /// <summary>The address in the QR code of a card that the operator has just printed.</summary>
    public Task<Uri> PrintCardAsync() => PrintCardAsync(Town.Teacher);

    internal Task<Uri> PrintCardAsync(Employee owner) =>
        ReadAsync(async db =>
        {
            var made = await MakeStartCards.RunAsync(
                db,
                new(Guid.CreateVersion7(), [owner.Id], null, "Operator", ReachesRegion: true),
                DateOnly.FromDateTime(Now.UtcDateTime),
                TimeProvider.System,
                CancellationToken.None
            );
            return new Uri(Address, $"/mulai/{made.Cards.Single().Secret.Token}");
        });

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What else the town knows before its server starts.</summary>
    private protected virtual Task SettleAsync(LarasDb db, SmallTown settled) => Task.CompletedTask;

    private Task StartAsync(int port)
    {
        app = LarasApp.Build(["--port", port.ToString(CultureInfo.InvariantCulture)], store!);
        return app.StartAsync();
    }
}
