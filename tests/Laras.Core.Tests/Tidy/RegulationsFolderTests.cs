using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Law is data: a new town is a new folder, and no folder of law brings code with it.</summary>
public sealed class RegulationsFolderTests
{
    private static readonly string[] Data = [".yaml", ".json", ".md", ".csv"];

    [Fact]
    public void The_regulations_folder_holds_data_only()
    {
        var folder = Path.Combine(Repository.Root, "regulations");
        Assert.SkipUnless(Directory.Exists(folder), "No regulation has been written yet.");

        var foreign = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !Data.Contains(Path.GetExtension(path), StringComparer.Ordinal));

        Findings.None(foreign);
    }
}
