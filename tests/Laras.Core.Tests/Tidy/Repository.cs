namespace Laras.Core.Tests.Tidy;

/// <summary>The files people wrote, found from wherever the tests run; what machines made is left out.</summary>
internal static class Repository
{
    private static readonly string[] Made =
    [
        ".git",
        ".laras",
        ".vs",
        ".idea",
        "bin",
        "obj",
        "data",
        "node_modules",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
    ];

    private static readonly string[] TextExtensions =
    [
        "",
        ".cs",
        ".razor",
        ".sql",
        ".yaml",
        ".yml",
        ".md",
        ".sh",
        ".css",
        ".js",
        ".ts",
        ".json",
        ".csproj",
        ".props",
        ".slnx",
        ".csv",
        ".txt",
    ];

    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<SourceFile> TextFiles =
    [
        .. Walk(new DirectoryInfo(Root))
            .Where(file => TextExtensions.Contains(file.Extension, StringComparer.Ordinal))
            .Select(file => new SourceFile(Relative(file.FullName), File.ReadAllText(file.FullName)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public static IEnumerable<SourceFile> CSharp(string under) =>
        TextFiles.Where(file =>
            file.Path.EndsWith(".cs", StringComparison.Ordinal)
            && file.Path.StartsWith(under + "/", StringComparison.Ordinal)
        );

    public static IEnumerable<SourceFile> Razor =>
        TextFiles.Where(file => file.Path.EndsWith(".razor", StringComparison.Ordinal));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            // In a worktree ".git" is a file that names a folder of this machine.
            .Where(file => !Made.Contains(file.Name, StringComparer.Ordinal))
            .Concat(
                folder
                    .EnumerateDirectories()
                    .Where(inner => !Made.Contains(inner.Name, StringComparer.Ordinal) && inner.LinkTarget is null)
                    .SelectMany(Walk)
            );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Laras.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
