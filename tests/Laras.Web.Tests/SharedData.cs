using Xunit;

namespace Laras.Web.Tests;

/// <summary>
/// Test data that may not lie in the repository: a folder <c>shared/data</c> beside any folder above the tests. Where
/// it is absent the test is reported as skipped.
/// </summary>
public static class SharedData
{
    public static byte[] Read(string path)
    {
        var file = Ancestors()
            .Select(folder => Path.Combine(folder, "shared", "data", path))
            .FirstOrDefault(File.Exists);
        Assert.SkipUnless(file is not null, $"shared/data/{path} is not here.");
        return File.ReadAllBytes(file!);
    }

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
