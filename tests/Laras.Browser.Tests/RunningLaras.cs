using Laras.Browser.Tests;
using Laras.Web;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Tpp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(RunningLaras))]

namespace Laras.Browser.Tests;

/// <summary>
/// The whole application on a free port of this machine, with the small town of the page tests and its April calculated,
/// in a folder of its own.
/// </summary>
public sealed class RunningLaras : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-peramban-").FullName;
    private WebApplication? app;

    public Uri Address => new(app!.Urls.Single());

    /// <summary>The clock of the town.</summary>
    public TimeProvider Time => app!.Services.GetRequiredService<TimeProvider>();

    public async Task<T> ReadAsync<T>(Func<LarasDb, Task<T>> read)
    {
        await using var db = app!.Services.GetRequiredService<DataStore>().Open();
        return await read(db);
    }

    public async ValueTask InitializeAsync()
    {
        var store = new DataStore.Folder(folder);
        await using (var db = store.Open())
        {
            await Migrator.MigrateAsync(db, TimeProvider.System, CancellationToken.None);
            var town = await SmallTown.BuildAsync(db, demonstration: true, CancellationToken.None);
            await PaidApril.CalculateAsync(town, db, CancellationToken.None);
        }

        app = LarasApp.Build(["--port", "0"], store);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
