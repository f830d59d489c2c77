namespace Laras.Core.Places;

/// <summary>Where the people of a unit really stand when they tap: the middle of it, robust against a few who stood elsewhere.</summary>
public sealed record TapCluster
{
    /// <summary>Metres; vaguer fixes blur the picture and are left out of it.</summary>
    public const int AccuracyMax = 50;

    public required IReadOnlyList<Fix> Fixes { get; init; }

    /// <summary>Half of the fixes lie north of it and half south, half east and half west.</summary>
    public required GeoPoint Middle { get; init; }

    /// <summary>The usual accuracy of these phones at this place, metres.</summary>
    public required decimal UsualAccuracy { get; init; }

    /// <summary>Null when no fix is good enough to speak of.</summary>
    public static TapCluster? Of(IEnumerable<Fix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        Fix[] good = [.. fixes.Where(fix => fix.AccuracyMetres <= AccuracyMax && fix.At.IsInIndonesia)];
        return good.Length == 0
            ? null
            : new()
            {
                Fixes = good,
                Middle = new(
                    MedianOf(good.Select(fix => fix.At.Latitude)),
                    MedianOf(good.Select(fix => fix.At.Longitude))
                ),
                UsualAccuracy = MedianOf(good.Select(fix => fix.AccuracyMetres)),
            };
    }

    private static decimal MedianOf(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
