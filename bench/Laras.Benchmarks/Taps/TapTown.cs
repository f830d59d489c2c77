using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Benchmarks.Taps;

/// <summary>A data folder with people who are signed in on their phones, and nothing else.</summary>
internal sealed class TapTown : IDisposable
{
    private const int People = 1_000;

    private readonly bool keep;

    private TapTown(DataStore store, string folder, IReadOnlyList<string> tokens, bool keep)
    {
        Store = store;
        Folder = folder;
        Tokens = tokens;
        this.keep = keep;
    }

    public DataStore Store { get; }

    public string Folder { get; }

    /// <summary>One session each.</summary>
    public IReadOnlyList<string> Tokens { get; }

    public static Task<TapTown> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("laras-ketukan-").FullName;
        return BuildAsync(new DataStore.Folder(folder), folder, keep: false);
    }

    /// <summary>A schema of its own on a server that is there; null when none was named.</summary>
    public static async Task<TapTown?> PostgresAsync()
    {
        if (Environment.GetEnvironmentVariable(DataStore.PostgresVariable) is not { Length: > 0 } server)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("laras-ketukan-").FullName;
        return await BuildAsync(
            new DataStore.Postgres($"{server};Search Path=ketukan_{Guid.CreateVersion7():N}"),
            folder,
            keep: false
        );
    }

    public void Dispose()
    {
        if (!keep)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static async Task<TapTown> BuildAsync(DataStore store, string folder, bool keep)
    {
        await using var db = store.Open();
        await Migrator.MigrateAsync(db, TimeProvider.System, CancellationToken.None);
        db.Settings.Add(new() { Name = Region.NameSetting, Value = "Kabupaten Ukur (contoh)" });
        db.Settings.Add(new() { Name = Region.ZoneSetting, Value = "WITA" });
        var tokens = new List<string>();
        for (var number = 0; number < People; number++)
        {
            var person = new Employee
            {
                Id = EmployeeId.New(),
                LocalId = $"UKUR-{number:0000}",
                Name = $"Pegawai Ukur {number}",
                Kind = EmploymentKind.NonAsn,
            };
            db.Employees.Add(person);
            tokens.Add(Sessions.Begin(db, person.Id, SessionKind.Phone, device: null, "ukur").Token);
        }

        await db.SaveChangesAsync();
        return new(store, folder, tokens, keep);
    }
}
