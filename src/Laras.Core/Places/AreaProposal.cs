namespace Laras.Core.Places;

/// <summary>A better area for a unit, made from where its people really tap, with the sentence that explains it. A person decides.</summary>
public sealed record AreaProposal
{
    /// <summary>Fewer taps than this are no habit.</summary>
    public const int TapsMin = 20;

    /// <summary>So many of a hundred taps are to lie inside; the farthest ones stood somewhere else.</summary>
    private const int WantedPercent = 95;

    private const int Percent = 100;

    /// <summary>So many of a hundred are held in any case.</summary>
    private const int HeldPercent = 90;

    /// <summary>Of the others, whoever stood farther from the middle than so many times the usual way was not there.</summary>
    private const int FarTimes = 3;

    /// <summary>Metres; the least a school yard is made.</summary>
    private const int LeastRadius = 30;

    /// <summary>Metres; a radius is said in fives.</summary>
    private const int Grain = 5;

    /// <summary>Decimals of a degree; one more is a tenth of a metre.</summary>
    private const int DegreeDecimals = 6;

    public required Area Area { get; init; }

    /// <summary>Taps with a usable fix.</summary>
    public required int Taps { get; init; }

    /// <summary>How many of them lay outside the area as it is; null when there is none yet.</summary>
    public required int? OutsideNow { get; init; }

    /// <summary>How many of them the proposed area would leave outside.</summary>
    public required int OutsideThen { get; init; }

    /// <summary>Why, in one Indonesian sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Whether the area as it is serves well enough to be left alone.</summary>
    public bool IsNeedless =>
        OutsideNow is { } now && now <= OutsideThen + (Taps * (Percent - WantedPercent) / Percent);

    /// <summary>Null when there are too few taps to propose anything.</summary>
    /// <param name="now">The area in force; a drawn yard is answered by a yard, anything else by a circle.</param>
    public static AreaProposal? Of(Area? now, IReadOnlyList<Fix> taps)
    {
        ArgumentNullException.ThrowIfNull(taps);
        if (TapCluster.Of(taps) is not { } cluster || cluster.Fixes.Count < TapsMin)
        {
            return null;
        }

        var kept = Nearest(cluster);
        var yard = now is Area.Polygon ? Yard(kept, cluster) : null;
        var area = yard ?? (Area)Circle(kept, cluster);
        Fix[] outside = now is null ? [] : [.. OutsideOf(now, cluster.Fixes)];
        return new()
        {
            Area = area,
            Taps = cluster.Fixes.Count,
            OutsideNow = now is null ? null : outside.Length,
            OutsideThen = OutsideOf(area, cluster.Fixes).Count(),
            Sentence = Explain(now, cluster, outside),
        };
    }

    private static IEnumerable<Fix> OutsideOf(Area area, IEnumerable<Fix> fixes) =>
        fixes.Where(fix => Ground.NearestOf(area, fix.At).DistanceMetres > 0);

    /// <summary>The taps that the area is to hold, the farthest last.</summary>
    private static Fix[] Nearest(TapCluster cluster)
    {
        var sorted = cluster.Fixes.OrderBy(fix => Offset.Between(cluster.Middle, fix.At).Square).ToArray();
        var usual = Distances.Between(cluster.Middle, sorted[sorted.Length / 2].At);
        var held = sorted.Length * HeldPercent / Percent;
        var far = FarTimes * Math.Max(usual, cluster.UsualAccuracy);
        return
        [
            .. sorted
                .Take((sorted.Length * WantedPercent / Percent) + 1)
                .Where((fix, place) => place <= held || Distances.Between(cluster.Middle, fix.At) <= far),
        ];
    }

    private static Area.Circle Circle(Fix[] kept, TapCluster cluster)
    {
        var reach = Distances.Between(cluster.Middle, kept[^1].At) + cluster.UsualAccuracy;
        var radius = (int)Math.Ceiling(Math.Clamp(reach, LeastRadius, Area.RadiusMax) / Grain) * Grain;
        return new(Rounded(cluster.Middle), radius);
    }

    /// <summary>The smallest yard without a dent around the taps, widened by what phones do not know; null when they stand in one line.</summary>
    private static Area.Polygon? Yard(Fix[] kept, TapCluster cluster)
    {
        var hull = Hull.Of([.. kept.Select(fix => Offset.Between(cluster.Middle, fix.At))]);
        if (hull.Count is < Area.CornersMin or > Area.CornersMax)
        {
            return null;
        }

        return new([.. hull.Select(corner => Rounded(Wider(corner, cluster.UsualAccuracy).From(cluster.Middle)))]);
    }

    private static Offset Wider(Offset corner, decimal by)
    {
        var length = corner.Length;
        var times = length == 0 ? 1 : (length + by) / length;
        return new(corner.East * times, corner.North * times);
    }

    private static GeoPoint Rounded(GeoPoint point) =>
        new(Math.Round(point.Latitude, DegreeDecimals), Math.Round(point.Longitude, DegreeDecimals));

    private static string Explain(Area? now, TapCluster cluster, Fix[] outside)
    {
        var taps = cluster.Fixes.Count;
        if (now is null)
        {
            return $"{taps} ketukan jatuh di sekitar titik ini.";
        }

        if (outside.Length == 0)
        {
            return $"Semua {taps} ketukan jatuh di dalam area.";
        }

        var middle = TapCluster.Of(outside)!.Middle;
        var way = Ground.NearestOf(now, middle);
        // The way is from the taps to the area; people ask where the taps are, seen from the area.
        var wind = new Offset(-way.Direction.East, -way.Direction.North).Wind;
        return way.DistanceMetres == 0
            ? $"{outside.Length} dari {taps} ketukan jatuh di luar area, di beberapa sisi."
            : $"{outside.Length} dari {taps} ketukan jatuh {Distances.InWords(way.DistanceMetres)} di {wind}.";
    }
}
