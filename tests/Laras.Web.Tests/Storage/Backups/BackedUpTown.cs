using System.Security.Cryptography;
using Laras.Web.Storage;
using Laras.Web.Storage.Backups;
using Laras.Web.Tests.Tpp;
using Laras.Web.Tpp;
using Xunit;

namespace Laras.Web.Tests.Storage.Backups;

/// <summary>A town with a paid month on one engine, a folder for its backups, and new empty places to take them back to.</summary>
internal sealed class BackedUpTown : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-cadangan-").FullName;
    private readonly List<Database> places = [];

    private BackedUpTown(PayTown town) => Town = town;

    public PayTown Town { get; }

    public string Keys => Path.Combine(folder, "rahasia");

    public string Backup => Path.Combine(folder, "cadangan.laras");

    public BackupKey Key { get; private set; } = null!;

    public CalculationRun Paid { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<BackedUpTown> CreateAsync(string engine)
    {
        var town = new BackedUpTown(await PayTown.CreateAsync(engine));
        town.Town.HireMany();
        await town.Town.SaveAsync();
        await town.Town.UseNusaLarasAsync();
        town.Paid = await town.Town.CalculateAsync();
        OwnerOnly.CreateFolder(town.Keys);
        await File.WriteAllBytesAsync(Path.Combine(town.Keys, "kepala.kunci"), [1, 2, 3], Token);
        town.Key = town.NewKey("a");
        return town;
    }

    public BackupKey NewKey(string name)
    {
        var path = Path.Combine(folder, name);
        using (var file = OwnerOnly.Create(path))
        {
            file.Write(Enumerable.Repeat((byte)name[0], BackupKey.ShortestKeyFileBytes).ToArray());
        }

        return BackupKey.FromFile(path);
    }

    /// <summary>Bytes that do not pack, so that the backup has several frames.</summary>
    public Task AddLargeKeyAsync() =>
        File.WriteAllBytesAsync(
            Path.Combine(Keys, "besar.kunci"),
            RandomNumberGenerator.GetBytes(3 * Frames.ContentMax),
            Token
        );

    public Task<BackUp.Written> BackUpAsync(BackupKey? key = null) =>
        BackUp.RunAsync(Town.Store, Keys, Backup, key ?? Key, PayTown.Clock, Token);

    public async Task<Database> EmptyPlaceAsync(string engine)
    {
        var place = await Database.CreateAsync(engine, migrated: false);
        places.Add(place);
        return place;
    }

    public string NewKeysFolder() => Path.Combine(folder, $"kembali-{Guid.CreateVersion7():N}");

    public async Task<(Database Place, Restore.Restored Restored)> RestoreAsync(string engine)
    {
        var place = await EmptyPlaceAsync(engine);
        return (place, await Restore.RunAsync(Backup, Key, place.Store, NewKeysFolder(), PayTown.Clock, Token));
    }

    /// <summary>Rows and hash of every table.</summary>
    public static async Task<IReadOnlyDictionary<string, TableSum>> SumsAsync(DataStore store)
    {
        await using var db = store.Open();
        await using var snapshot = await DataSnapshot.OpenAsync(db, Token);
        var sums = new Dictionary<string, TableSum>();
        foreach (var table in snapshot.Tables)
        {
            sums.Add(table.Name, await TableSum.OfAsync(snapshot, table, Token));
        }

        return sums;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in places)
        {
            await place.DisposeAsync();
        }

        await Town.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
