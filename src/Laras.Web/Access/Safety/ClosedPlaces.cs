using Laras.Web.Storage;

namespace Laras.Web.Access.Safety;

/// <summary>The places of a region on this machine that nobody but the account running Laras may open.</summary>
internal static class ClosedPlaces
{
    /// <summary>Where backups of a region lie when nobody says otherwise.</summary>
    public const string BackupFolder = "cadangan";

    public static IReadOnlyList<string> Problems(DataStore store, string? data)
    {
        var keys = KeysFolder.Of(store, data);
        var folder = Path.GetDirectoryName(keys)!;
        return [.. Places(store, folder, keys).Select(OwnerOnly.Problem).OfType<string>()];
    }

    /// <summary>Empty when the system does not say.</summary>
    public static string FileSystemOf(string path)
    {
        var whole = Path.GetFullPath(path);
        return DriveInfo
                .GetDrives()
                .Where(drive => whole.StartsWith(drive.Name, StringComparison.Ordinal) && drive.IsReady)
                .MaxBy(drive => drive.Name.Length)
                ?.DriveFormat
            ?? "";
    }

    private static IEnumerable<string> Places(DataStore store, string folder, string keys)
    {
        if (store is DataStore.Folder)
        {
            yield return folder;
        }

        foreach (var closed in new[] { keys, Path.Combine(folder, BackupFolder) })
        {
            yield return closed;
            foreach (var file in Directory.Exists(closed) ? Directory.EnumerateFiles(closed) : [])
            {
                yield return file;
            }
        }
    }
}
