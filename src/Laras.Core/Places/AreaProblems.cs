namespace Laras.Core.Places;

/// <summary>Why an area cannot be used, all at once, in words that say which corner is meant.</summary>
public static class AreaProblems
{
    public static IReadOnlyList<string> Of(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var problems = new List<string>();
        for (var i = 0; i < area.Points.Count; i++)
        {
            if (OfPoint(area.Points[i]) is { } problem)
            {
                problems.Add(area is Area.Circle ? $"Titik tengah: {problem}" : $"Titik ke-{i + 1}: {problem}");
            }
        }

        if (area is Area.Circle { RadiusMetres: < Area.RadiusMin or > Area.RadiusMax })
        {
            problems.Add(
                $"Jarak dari titik tengah harus {Area.RadiusMin} sampai {Indonesian.Grouped(Area.RadiusMax)} meter."
            );
        }

        if (area is Area.Polygon yard)
        {
            problems.AddRange(OfYard(yard, canMeasure: problems.Count == 0));
        }

        return problems;
    }

    /// <summary>Null when the point can be a point of a place.</summary>
    public static string? OfPoint(GeoPoint point) =>
        point.IsInIndonesia ? null
        : point.LooksSwapped ? "lintang dan bujur tertukar. Lintang dahulu, misalnya −5,45 lalu 122,60."
        : "letaknya di luar Indonesia. Periksa lagi angkanya.";

    private static IEnumerable<string> OfYard(Area.Polygon yard, bool canMeasure)
    {
        if (yard.Corners.Distinct().Count() < Area.CornersMin)
        {
            yield return $"Halaman perlu paling sedikit {Area.CornersMin} titik yang berbeda.";
        }
        else if (yard.Corners.Count > Area.CornersMax)
        {
            yield return $"Paling banyak {Area.CornersMax} titik; gambar ini {yard.Corners.Count}.";
        }
        else if (canMeasure && Ground.CrossesItself(yard.Corners))
        {
            yield return "Garis batasnya saling memotong. Urutkan titiknya menyusuri pagar, satu arah.";
        }
    }
}
