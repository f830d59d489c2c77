namespace Laras.Web.Storage.Backups;

/// <summary>The key files of a backup, laid beside their place until the data is stored, and moved into it then.</summary>
internal sealed class RestoredKeys : IDisposable
{
    private readonly string folder;
    private readonly string waiting;

    private RestoredKeys(string folder)
    {
        this.folder = folder;
        waiting = $"{folder}.belum-selesai";
    }

    /// <exception cref="UnusableBackupException">There are keys already; without them an older journal cannot be verified.</exception>
    public static void RefuseIfThere(string folder, IReadOnlyList<string> names)
    {
        if (names.Count > 0 && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new UnusableBackupException(
                $"Folder kunci \"{folder}\" sudah berisi, dan kunci yang ada tidak pernah ditimpa. Tidak ada yang berubah."
            );
        }

        if (names.FirstOrDefault(name => name != Path.GetFileName(name) || name is "" or "." or "..") is { } strange)
        {
            throw new UnusableBackupException($"Cadangan ini memuat nama kunci \"{strange}\" yang tidak wajar.");
        }
    }

    public static async Task<RestoredKeys> ReadAsync(
        BackupReader reader,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var keys = new RestoredKeys(folder);
        keys.Clear();
        if (reader.Manifest.KeyFiles.Count > 0)
        {
            OwnerOnly.CreateFolder(keys.waiting);
        }

        foreach (var name in reader.Manifest.KeyFiles)
        {
            var content = await reader.KeyFileAsync(cancellationToken);
            await using var file = OwnerOnly.Create(Path.Combine(keys.waiting, name));
            await file.WriteAsync(content, cancellationToken);
        }

        return keys;
    }

    public void Keep()
    {
        if (Directory.Exists(waiting))
        {
            Directory.CreateDirectory(folder);
            Directory.Delete(folder);
            Directory.Move(waiting, folder);
        }
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        if (Directory.Exists(waiting))
        {
            Directory.Delete(waiting, recursive: true);
        }
    }
}
