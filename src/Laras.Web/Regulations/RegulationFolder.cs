using Laras.Core.Regulations;
using Laras.Core.Regulations.Reading;

namespace Laras.Web.Regulations;

/// <summary>A regulation folder that was read: the regulation or its problems, and its worked cases.</summary>
public sealed record RegulationFolder(
    string Name,
    IReadOnlyDictionary<string, string> Files,
    Regulation? Regulation,
    IReadOnlyList<RegulationCase> Cases,
    IReadOnlyList<Problem> Problems
)
{
    public const string CasesFolder = "kasus";
    private const int FilesMax = 500;

    public static RegulationFolder Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(Path.GetFileName(Path.GetFullPath(path)), FilesOf(path));
    }

    /// <summary>The texts of <c>*.yaml</c> in the folder and of <c>kasus/*.yaml</c> below it.</summary>
    public static IReadOnlyDictionary<string, string> FilesOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var root = Path.GetFullPath(path);
        return Directory
            .EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar) is [_] or [CasesFolder, _]
            )
            .Order(StringComparer.Ordinal)
            .Take(FilesMax)
            .ToDictionary(
                file => Path.GetRelativePath(root, file).Replace('\\', '/'),
                File.ReadAllText,
                StringComparer.Ordinal
            );
    }

    /// <summary>The same from texts that are already in memory, such as those kept in the database.</summary>
    public static RegulationFolder Parse(string name, IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new ProblemList();
        var sources = files
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => YamlSource.Read(file.Key, file.Value, problems))
            .OfType<SourceFile>()
            .ToList();
        // What stands in a file that cannot be read would only be missed in all the others.
        if (files.Keys.Except(sources.Select(file => file.Name)).Any(IsChapter))
        {
            return new(name, files, null, [], problems.All);
        }

        var reading = RegulationReader.Read(new(name, [.. sources.Where(file => IsChapter(file.Name))]));
        var cases = sources
            .Where(file => !IsChapter(file.Name))
            .SelectMany(file => CaseReader.Read(file, problems))
            .ToList();
        return new(
            name,
            files,
            problems.All.Count == 0 ? reading.Regulation : null,
            cases,
            [.. problems.All, .. reading.Problems]
        );

        static bool IsChapter(string file) => !file.StartsWith(CasesFolder + "/", StringComparison.Ordinal);
    }
}
