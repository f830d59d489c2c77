namespace Laras.Web.Regulations;

/// <summary>
/// The regulation folders that came with this installation. Nobody's words become a path: a folder is found by
/// comparing names with what is really there.
/// </summary>
public sealed class RegulationLibrary
{
    /// <summary>The name of the setting (<c>--peraturan FOLDER</c>) for regulations that lie elsewhere.</summary>
    public const string Setting = "peraturan";

    private const string FolderName = "regulations";
    private const int FoldersMax = 500;

    private RegulationLibrary(string? root) => Root = root;

    /// <summary>The folder above all regulations; null when there is none.</summary>
    public string? Root { get; }

    /// <summary>The given folder, or <c>regulations</c> beside the program or in a folder above it.</summary>
    public static RegulationLibrary Find(string? given) =>
        new(given is null ? NearestTo(AppContext.BaseDirectory) : Path.GetFullPath(given));

    /// <summary>A folder and the name under which its page is found.</summary>
    public sealed record Shelved(string Address, string Path);

    /// <summary>
    /// In the order of their paths. The address is the folder's own name; where two regions use the same name, the
    /// region's stands before it.
    /// </summary>
    public IReadOnlyList<Shelved> Folders()
    {
        if (Root is null || !Directory.Exists(Root))
        {
            return [];
        }

        var paths = ExamineRegulation.FoldersBelow(Root).Take(FoldersMax).ToList();
        var names = paths.CountBy(path => Path.GetFileName(path), StringComparer.Ordinal).ToDictionary();
        return
        [
            .. paths.Select(path =>
            {
                var name = Path.GetFileName(path);
                return new Shelved(
                    names[name] == 1 ? name : $"{Path.GetFileName(Path.GetDirectoryName(path))}.{name}",
                    path
                );
            }),
        ];
    }

    private static string? NearestTo(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, FolderName);
            if (Directory.Exists(beside) && ExamineRegulation.FoldersBelow(beside).Count > 0)
            {
                return beside;
            }
        }

        return null;
    }
}
