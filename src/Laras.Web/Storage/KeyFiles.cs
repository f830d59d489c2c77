namespace Laras.Web.Storage;

/// <summary>
/// The key files of a region, by their names below the folder of <see cref="SecretFile"/>: those that end with
/// <c>.kunci</c>, and whatever lies in the folder <c>kunci</c>.
/// </summary>
public static class KeyFiles
{
    public const string Ending = ".kunci";
    public const string Folder = "kunci";

    /// <summary>In the order of their names, with <c>/</c> on every system.</summary>
    public static IReadOnlyList<string> In(string? folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var inside = Path.Combine(folder, Folder);
        var beside = Directory.EnumerateFiles(folder, $"*{Ending}").Select(path => Path.GetFileName(path));
        var within = Directory.Exists(inside)
            ? Directory.EnumerateFiles(inside).Select(path => $"{Folder}/{Path.GetFileName(path)}")
            : [];
        return [.. beside.Concat(within).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a name that came from elsewhere leads to a place where keys lie, and nowhere else.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('/') switch
        {
            [var file] => IsPlain(file) && file.EndsWith(Ending, StringComparison.Ordinal),
            [Folder, var file] => IsPlain(file),
            _ => false,
        };
    }

    private static bool IsPlain(string file) =>
        file is not ("" or "." or "..") && file.IndexOfAny(['/', '\\', ':', '\0']) < 0;
}
