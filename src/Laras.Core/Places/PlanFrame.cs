namespace Laras.Core.Places;

/// <summary>Puts points of the earth on a sheet of paper, north up, all of them with some room around.</summary>
public sealed record PlanFrame
{
    /// <summary>The least ground that a plan shows, metres; nobody needs to see the bricks.</summary>
    private const decimal LeastGround = 80m;

    /// <summary>The share of the sheet that stays free on every side.</summary>
    private const decimal Margin = 0.08m;

    /// <summary>Lengths that a scale bar may have, metres.</summary>
    private static readonly int[] Bars = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000];

    private PlanFrame(GeoPoint middle, decimal metresPerUnit, int width, int height)
    {
        Middle = middle;
        MetresPerUnit = metresPerUnit;
        (Width, Height) = (width, height);
    }

    /// <summary>The point of the earth in the middle of the sheet.</summary>
    public GeoPoint Middle { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>How many metres of ground one unit of the sheet is.</summary>
    public decimal MetresPerUnit { get; }

    /// <summary>The longest bar that takes at most a quarter of the sheet, metres.</summary>
    public int BarMetres => Bars.LastOrDefault(bar => bar / MetresPerUnit <= Width / 4m, Bars[0]);

    /// <summary>A point on the sheet.</summary>
    public readonly record struct Spot(decimal X, decimal Y);

    /// <summary>The frame that holds some areas and some points; null when there is nothing to show.</summary>
    public static PlanFrame? Around(IEnumerable<Area> areas, IEnumerable<GeoPoint> points, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(areas);
        GeoPoint[] all = [.. areas.SelectMany(Corners), .. points];
        if (all.Length == 0)
        {
            return null;
        }

        var middle = new GeoPoint(
            (all.Min(point => point.Latitude) + all.Max(point => point.Latitude)) / 2,
            (all.Min(point => point.Longitude) + all.Max(point => point.Longitude)) / 2
        );
        Offset[] seen = [.. all.Select(point => Offset.Between(middle, point))];
        var (east, north) = (seen.Max(way => Math.Abs(way.East)), seen.Max(way => Math.Abs(way.North)));
        var room = 1 - (2 * Margin);
        var scale = Math.Max(
            Math.Max(2 * east / (width * room), 2 * north / (height * room)),
            LeastGround / (height * room)
        );
        return new(middle, scale, width, height);
    }

    public Spot Of(GeoPoint point)
    {
        var way = Offset.Between(Middle, point);
        return new((Width / 2m) + (way.East / MetresPerUnit), (Height / 2m) - (way.North / MetresPerUnit));
    }

    private static IEnumerable<GeoPoint> Corners(Area area) =>
        area is Area.Circle circle
            ? new[] { (-1, -1), (-1, 1), (1, 1), (1, -1) }.Select(side =>
                new Offset(side.Item1 * circle.RadiusMetres, side.Item2 * circle.RadiusMetres).From(circle.Centre)
            )
            : area.Points;
}
