namespace Laras.Core.Places;

/// <summary>
/// A way on flat ground, metres east and north. Over the few kilometres that matter here the earth is flat; and with
/// decimals the same fix gives the same metres on every machine for ever.
/// </summary>
internal readonly record struct Offset(decimal East, decimal North)
{
    private const decimal MetresPerDegree = 111_320m;

    /// <summary>The tangent of half the angle between two winds: beyond it a way leads to the next wind.</summary>
    private const decimal HalfWind = 0.414213562373095m;

    public static Offset Between(GeoPoint from, GeoPoint to) =>
        new(
            (to.Longitude - from.Longitude) * MetresPerDegree * DecimalMath.CosineOfDegrees(from.Latitude),
            (to.Latitude - from.Latitude) * MetresPerDegree
        );

    public decimal Square => (East * East) + (North * North);

    public decimal Length => DecimalMath.SquareRoot(Square);

    public Offset Times(decimal part) => new(East * part, North * part);

    /// <summary>The point that lies this way from another.</summary>
    public GeoPoint From(GeoPoint start) =>
        new(
            start.Latitude + (North / MetresPerDegree),
            start.Longitude + (East / (MetresPerDegree * DecimalMath.CosineOfDegrees(start.Latitude)))
        );

    /// <summary>Which of the eight winds it leads to, in words.</summary>
    public string Wind
    {
        get
        {
            var (east, north) = (Math.Abs(East), Math.Abs(North));
            var vertical = North >= 0 ? "utara" : "selatan";
            var sideways = East > 0 ? "timur" : "barat";
            return east <= north * HalfWind ? vertical
                : north <= east * HalfWind ? sideways
                : Between(vertical, sideways);
        }
    }

    private static string Between(string vertical, string sideways) =>
        (vertical, sideways) switch
        {
            ("utara", "timur") => "timur laut",
            ("selatan", "timur") => "tenggara",
            ("selatan", _) => "barat daya",
            _ => "barat laut",
        };
}
