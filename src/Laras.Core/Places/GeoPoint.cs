namespace Laras.Core.Places;

/// <summary>A point on the earth, in degrees as the phones and the maps of the world give them (WGS 84).</summary>
public readonly record struct GeoPoint(decimal Latitude, decimal Longitude)
{
    /// <summary>Degrees from the equator to a pole, and from Greenwich half way around.</summary>
    public const decimal LatitudeMost = 90m;
    public const decimal LongitudeMost = 180m;

    /// <summary>The corners of a box around Indonesia with a little sea on every side; a place outside it is a slip of the pen.</summary>
    public const decimal SouthMost = -12m;
    public const decimal NorthMost = 7m;
    public const decimal WestMost = 94m;
    public const decimal EastMost = 142m;

    public bool IsInIndonesia => Latitude is >= SouthMost and <= NorthMost && Longitude is >= WestMost and <= EastMost;

    /// <summary>Whether it would lie in Indonesia if the two numbers had been written the other way round.</summary>
    public bool LooksSwapped => !IsInIndonesia && new GeoPoint(Longitude, Latitude).IsInIndonesia;
}
