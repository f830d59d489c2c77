using System.Reflection;
using Laras.Web.Organisation;

namespace Laras.Web.Storage.Backups;

/// <summary>
/// Writes everything a region has into one closed file: every table at one moment, and the keys that its journal is
/// signed with. The file is read back before it gets its name, so what bears the name can be opened.
/// </summary>
public static class BackUp
{
    /// <summary>What was written.</summary>
    public sealed record Written(long Rows, int Tables, int KeyFiles, long Bytes);

    /// <exception cref="UnusableBackupException">Nothing was written; the message says why.</exception>
    public static async Task<Written> RunAsync(
        DataStore store,
        string? keysFolder,
        string path,
        BackupKey key,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(time);
        if (File.Exists(path))
        {
            throw new UnusableBackupException(
                $"\"{path}\" sudah ada dan tidak ditimpa. Pilih nama lain, misalnya dengan tanggal hari ini."
            );
        }

        if (store is DataStore.Folder { FilePath: var data } && !File.Exists(data))
        {
            throw new UnusableBackupException($"Di \"{data}\" belum ada data. Tidak ada yang ditulis. Periksa --data.");
        }

        var unfinished = $"{path}.belum-selesai";
        File.Delete(unfinished);
        try
        {
            Written written;
            await using (var file = OwnerOnly.Create(unfinished))
            {
                written = await WriteAsync(store, keysFolder, file, key, time, cancellationToken);
                file.Flush(flushToDisk: true);
                await CheckAsync(file, key, cancellationToken);
            }

            File.Move(unfinished, path);
            return written;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<Written> WriteAsync(
        DataStore store,
        string? keysFolder,
        Stream file,
        BackupKey key,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        await using var db = store.Open();
        await using var snapshot = await DataSnapshot.OpenAsync(db, cancellationToken);
        var keyFiles = KeyFiles.In(keysFolder);
        var manifest = new BackupManifest(
            Assembly.GetExecutingAssembly().GetName().Version!.ToString(),
            time.GetUtcNow().UtcDateTime,
            Region.Read(store).Name,
            snapshot.Migrations,
            snapshot.Tables,
            keyFiles
        );
        var rows = await BackupWriter.WriteAsync(file, key, manifest, snapshot, keysFolder, cancellationToken);
        return new(rows, manifest.Tables.Count, keyFiles.Count, file.Length);
    }

    /// <summary>Opens the whole file as a restore would, without storing anything.</summary>
    private static async Task CheckAsync(Stream file, BackupKey key, CancellationToken cancellationToken)
    {
        file.Position = 0;
        await using var reader = await BackupReader.OpenAsync(file, key, cancellationToken);
        foreach (var table in reader.Manifest.Tables)
        {
            await foreach (var _ in reader.RowsAsync(table, cancellationToken)) { }
        }

        foreach (var _ in reader.Manifest.KeyFiles)
        {
            await reader.KeyFileAsync(cancellationToken);
        }

        await reader.EndAsync(cancellationToken);
    }
}
