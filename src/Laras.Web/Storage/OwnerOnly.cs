namespace Laras.Web.Storage;

/// <summary>Files and folders that nobody but their owner may read: keys, data, backups.</summary>
public static class OwnerOnly
{
    public const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Null when it is closed to others, or does not exist; else a sentence with the remedy.</summary>
    public static string? Problem(string path)
    {
        var isFolder = Directory.Exists(path);
        if (OperatingSystem.IsWindows() || (!isFolder && !System.IO.File.Exists(path)))
        {
            return null;
        }

        return (System.IO.File.GetUnixFileMode(path) & Others) == UnixFileMode.None
            ? null
            : $"\"{path}\" dapat dibuka orang lain di komputer ini. Tutup dengan: chmod {(isFolder ? "700" : "600")} \"{path}\"";
    }

    /// <summary>A new file that only its owner may open; there must be none of that name.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File;
        }

        return new(path, options);
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Folder);
        }
    }
}
