namespace Laras.Benchmarks;

/// <summary>Finds files of the repository from wherever the program was built.</summary>
internal static class Repository
{
    public static string Path(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Laras.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository root was not found.");
        }

        return System.IO.Path.Combine(folder.FullName, relative);
    }
}
