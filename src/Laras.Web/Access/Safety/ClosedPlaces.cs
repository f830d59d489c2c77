using Laras.Web.Storage;

namespace Laras.Web.Access.Safety;

/// <summary>The places of a region on this machine that nobody but the account running Laras may open.</summary>
internal static class ClosedPlaces
{
    /// <summary>Where backups of a region lie when nobody says otherwise.</summary>
    public const string BackupFolder = "cadangan";

    /// <param name="folder">Where the data or, with PostgreSQL, the keys lie; null when nobody said.</param>
    public static IReadOnlyList<string> Problems(string? folder) =>
        folder is null ? [] : [.. Places(folder).Select(OwnerOnly.Problem).OfType<string>()];

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

    private static IEnumerable<string> Places(string folder)
    {
        var backups = Path.Combine(folder, BackupFolder);
        return
        [
            folder,
            Path.Combine(folder, KeyFiles.Folder),
            .. KeyFiles.In(folder).Select(name => Path.Combine(folder, name)),
            backups,
            .. Directory.Exists(backups) ? Directory.EnumerateFiles(backups) : [],
        ];
    }
}
