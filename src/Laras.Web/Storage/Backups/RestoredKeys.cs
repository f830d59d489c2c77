namespace Laras.Web.Storage.Backups;

/// <summary>The key files of a backup, laid beside their place until the data is stored, and moved into it then.</summary>
internal sealed class RestoredKeys : IDisposable
{
    private readonly string folder;
    private readonly string waiting;
    private readonly List<string> names = [];

    private RestoredKeys(string folder)
    {
        this.folder = folder;
        waiting = Path.Combine(folder, "kunci.belum-selesai");
    }

    /// <exception cref="UnusableBackupException">There are keys already, or nobody said where they are to lie.</exception>
    public static void RefuseUnlessFree(string? folder, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        if (folder is null)
        {
            throw new UnusableBackupException(
                $"Cadangan ini memuat {names.Count} berkas kunci, dan tempatnya belum disebut. Tidak ada yang berubah. "
                    + $"Isi variabel lingkungan {SecretFile.FolderVariable} dengan folder kunci daerah ini."
            );
        }

        if (KeyFiles.In(folder).Count > 0)
        {
            throw new UnusableBackupException(
                $"Folder \"{folder}\" sudah berisi kunci, dan kunci yang ada tidak pernah ditimpa. Tidak ada yang berubah."
            );
        }

        if (names.FirstOrDefault(name => !KeyFiles.IsName(name)) is { } strange)
        {
            throw new UnusableBackupException(
                $"\"{strange}\" di cadangan ini bukan nama kunci. Tidak ada yang berubah."
            );
        }
    }

    public static async Task<RestoredKeys> ReadAsync(
        BackupReader reader,
        string? folder,
        CancellationToken cancellationToken
    )
    {
        var keys = new RestoredKeys(folder ?? "");
        foreach (var name in reader.Manifest.KeyFiles)
        {
            await keys.LayAsync(name, await reader.KeyFileAsync(cancellationToken), cancellationToken);
        }

        return keys;
    }

    public void Keep()
    {
        foreach (var name in names)
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.Move(Path.Combine(waiting, name), Path.Combine(folder, name), overwrite: false);
        }
    }

    public void Dispose()
    {
        if (names.Count > 0)
        {
            Directory.Delete(waiting, recursive: true);
        }
    }

    private async Task LayAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        if (names.Count == 0 && Directory.Exists(waiting))
        {
            Directory.Delete(waiting, recursive: true);
        }

        names.Add(name);
        var path = Path.Combine(waiting, name);
        OwnerOnly.CreateFolder(folder);
        OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
        await using var file = OwnerOnly.Create(path);
        await file.WriteAsync(content, cancellationToken);
    }
}
