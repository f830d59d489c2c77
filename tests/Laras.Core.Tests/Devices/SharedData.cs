namespace Laras.Core.Tests.Devices;

/// <summary>Finds the test data that lies beside the repository and never inside it.</summary>
internal static class SharedData
{
    public const string Absent = "Data uji bersama tidak ada di samping repositori ini.";

    /// <summary>The folder, or null when this machine has none.</summary>
    public static string? Folder { get; } = Find("data");

    public static string? File(params string[] parts)
    {
        var path = Folder is null ? null : Path.Combine([Folder, .. parts]);
        return System.IO.File.Exists(path) ? path : null;
    }

    private static string? Find(string name)
    {
        // A worktree may lie elsewhere; then a variable says where the data is.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return Environment.GetEnvironmentVariable("LARAS_SHARED") is { } shared ? Path.Combine(shared, name) : null;
    }
}
