namespace Laras.Core.Places;

/// <summary>Says metres the way people say them, never more exactly than a phone knows.</summary>
public static class Distances
{
    private const int MetresPerKilometre = 1_000;
    private const int Tens = 10;

    /// <summary><c>40 m</c>, <c>1,2 km</c>; the least that is said is 10 m.</summary>
    public static string InWords(decimal metres)
    {
        var tens = Math.Max(Tens, (int)Math.Round(metres / Tens, MidpointRounding.AwayFromZero) * Tens);
        return tens < MetresPerKilometre
            ? $"{tens} m"
            : $"{Indonesian.Number(metres / MetresPerKilometre, decimals: 1)} km";
    }

    /// <summary>Metres between two points.</summary>
    public static decimal Between(GeoPoint one, GeoPoint other) => Offset.Between(one, other).Length;

    /// <summary>How fast a way was gone.</summary>
    public static decimal KilometresPerHour(decimal metres, TimeSpan spent) =>
        metres / MetresPerKilometre * TimeSpan.TicksPerHour / spent.Ticks;
}
