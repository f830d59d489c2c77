using Laras.Web.Demonstration.Land;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration;

/// <summary>
/// Writes the demonstration town, Kabupaten Nusa Laras (contoh), as the files that an office would bring: the same bytes for
/// the same number of employees, always. What becomes of them is the work of the importers.
/// </summary>
public static class TownGenerator
{
    public const string RegionName = "Kabupaten Nusa Laras (contoh)";
    public const int UsualEmployees = 4_039;

    /// <summary>The smallest town in which every sort of unit still has a head and somebody to lead.</summary>
    public const int FewestEmployees = 40;

    public const int MostEmployees = 200_000;

    public static IReadOnlyList<TownManifest.Line> Write(
        int employees,
        string folder,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(employees, FewestEmployees);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(employees, MostEmployees);
        Directory.CreateDirectory(folder);

        var units = TownPlan.Of(employees);
        var people = People.Of(units);
        var manifest = new List<TownManifest.Line>();
        manifest.AddRange(PlainFiles.Write(folder, units, people, Establishment.Of(people)));
        using (var months = new LivedMonths(folder))
        {
            manifest.AddRange(months.Write(people, cancellationToken));
        }

        TownManifest.Write(folder, manifest);
        return manifest;
    }
}
