namespace Laras.Core.Places;

/// <summary>
/// A tap outside on a small sheet, north up: the nearest area, the tap with the circle that its phone vouches for, and the
/// way between. It holds no degrees, so whoever sees the sheet knows how far, and no address.
/// </summary>
public sealed record OutsideSketch
{
    public const int Width = 300;
    public const int Height = 132;

    /// <summary>A yard seen from far away stays a thing that can be seen.</summary>
    private const decimal LeastRadius = 5m;

    public required Place Place { get; init; }
    public required PlanFrame.Spot Tap { get; init; }

    /// <summary>Radius of the circle of accuracy.</summary>
    public required decimal Ring { get; init; }

    /// <summary>The middle of a circle, or the corners of a yard.</summary>
    public required IReadOnlyList<PlanFrame.Spot> Area { get; init; }

    /// <summary>Of a circle; null for a yard.</summary>
    public required decimal? Radius { get; init; }

    /// <summary>Where the way from the tap reaches the area.</summary>
    public required PlanFrame.Spot Border { get; init; }

    /// <summary><c>410 m</c></summary>
    public required string Distance { get; init; }

    /// <summary><c>Sekitar 410 m di barat daya SDN 2 Tanjung Laras</c></summary>
    public required string Sentence { get; init; }

    /// <summary>Null for a tap that is not outside, and for a person without a place.</summary>
    public static OutsideSketch? Of(Fix fix, IReadOnlyList<Place> places)
    {
        if (Where.Of(fix, places) is not { Nearness: Nearness.Outside } where)
        {
            return null;
        }

        var place = where.Place;
        var accuracy = Math.Min(fix.AccuracyMetres, where.DistanceMetres);
        GeoPoint[] around = [fix.At, .. Cross(fix.At, accuracy)];
        var frame = PlanFrame.Around([place.Area], around, Width, Height)!;
        var way = Ground.NearestOf(place.Area, fix.At).Direction;
        var reached = place.Area.Radius is null || way.Length == 0 ? way : way.Times(where.DistanceMetres / way.Length);
        return new()
        {
            Place = place,
            Tap = frame.Of(fix.At),
            Ring = accuracy / frame.MetresPerUnit,
            Area = [.. place.Area.Points.Select(frame.Of)],
            Radius = place.Area.Radius is { } metres ? Math.Max(LeastRadius, metres / frame.MetresPerUnit) : null,
            Border = frame.Of(reached.From(fix.At)),
            Distance = where.DistanceInWords,
            Sentence = $"Sekitar {where.DistanceInWords} di {way.Times(-1).Wind} {place.Name}",
        };
    }

    private static IEnumerable<GeoPoint> Cross(GeoPoint middle, decimal metres) =>
        new[] { (0, 1), (1, 0), (0, -1), (-1, 0) }.Select(side =>
            new Offset(side.Item1 * metres, side.Item2 * metres).From(middle)
        );
}
