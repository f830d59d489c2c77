using Laras.Core.Places;
using Laras.Web.Organisation;

namespace Laras.Web.Places;

/// <summary>The words of the screens about places.</summary>
public static class PlaceWords
{
    /// <summary>What people call the place of such a unit.</summary>
    public static string WordFor(UnitKind kind) =>
        kind switch
        {
            UnitKind.School => "sekolah",
            UnitKind.HealthCentre => "puskesmas",
            UnitKind.Hospital => "rumah sakit",
            UnitKind.Opd or UnitKind.Section or UnitKind.District or UnitKind.Village => "kantor",
        };

    public static string Of(Expectation expectation) =>
        expectation switch
        {
            Expectation.Off => "tidak dinilai",
            Expectation.Note => "dicatat saja",
            Expectation.Expected => "diharapkan",
        };

    /// <summary>The area in words: <c>lingkaran 60 m</c>, <c>halaman 5 titik</c>.</summary>
    public static string Of(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Radius is { } metres ? $"lingkaran {metres} m" : $"halaman {area.Points.Count} titik";
    }

    /// <summary>What is expected, in one line; all on <c>note</c> is how everybody begins.</summary>
    public static string Of(ProofPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        string[] expected = [.. Named(policy).Where(one => one.Is == Expectation.Expected).Select(one => one.Name)];
        return expected.Length > 0 ? $"diharapkan: {string.Join(", ", expected)}"
            : Named(policy).All(one => one.Is == Expectation.Off) ? "tidak ada yang dinilai"
            : "dicatat saja";
    }

    private static IEnumerable<(string Name, Expectation Is)> Named(ProofPolicy policy) =>
        [("lokasi", policy.Location), ("kode kantor", policy.Code), ("wajah", policy.Face), ("kios", policy.Kiosk)];
}
