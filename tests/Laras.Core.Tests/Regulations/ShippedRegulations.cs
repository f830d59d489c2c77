using Laras.Web.Regulations;

namespace Laras.Core.Tests.Regulations;

/// <summary>Every regulation folder below <c>regulations/</c>, read once.</summary>
internal static class ShippedRegulations
{
    private static readonly Lazy<IReadOnlyList<RegulationFolder>> Folders = new(() =>
        [.. Paths.Select(RegulationFolder.Read)]
    );

    public static IReadOnlyList<RegulationFolder> All => Folders.Value;

    public static RegulationFolder Named(string name) => All.Single(folder => folder.Name == name);

    public static RegulationFolder NusaLaras => Named("perbup-12-2026");

    private static IEnumerable<string> Paths =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "regulations"), "perbup.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .Order(StringComparer.Ordinal);

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Laras.slnx")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The repository root was not found.");
            }

            return folder.FullName;
        }
    }
}
