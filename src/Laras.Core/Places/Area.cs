namespace Laras.Core.Places;

/// <summary>The ground on which being present counts as being at a place.</summary>
public abstract record Area
{
    /// <summary>A drawing with more corners is a coast line and no yard.</summary>
    public const int CornersMax = 200;

    public const int CornersMin = 3;

    /// <summary>Metres; a smaller circle is narrower than what phones can tell apart.</summary>
    public const int RadiusMin = 10;

    /// <summary>Metres; a larger circle says nothing about being at work.</summary>
    public const int RadiusMax = 5_000;

    private Area() { }

    /// <summary>Everything within so many metres of a point.</summary>
    public sealed record Circle(GeoPoint Centre, int RadiusMetres) : Area;

    /// <summary>A yard drawn by its corners, in order; the last one is joined to the first.</summary>
    public sealed record Polygon : Area
    {
        public Polygon(IReadOnlyList<GeoPoint> corners) => Corners = corners;

        public IReadOnlyList<GeoPoint> Corners { get; }

        public bool Equals(Polygon? other) => other is not null && Corners.SequenceEqual(other.Corners);

        public override int GetHashCode() => Corners.Count == 0 ? 0 : HashCode.Combine(Corners.Count, Corners[0]);
    }

    /// <summary>The points that say where it is: the centre of a circle, the corners of a yard.</summary>
    public IReadOnlyList<GeoPoint> Points =>
        this switch
        {
            Circle circle => [circle.Centre],
            Polygon yard => yard.Corners,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The radius of a circle, metres; null for a yard.</summary>
    public int? Radius => (this as Circle)?.RadiusMetres;
}
