using Laras.Core.Places;
using Laras.Web.Demonstration.Land;

namespace Laras.Web.Demonstration.Phones;

/// <summary>
/// Where the buildings of the invented town stand: in the Banda Sea, on a grid, so that nobody's real house is among them.
/// </summary>
internal static class TownGround
{
    private const int BuildingsPerRow = 20;
    private const decimal North = -6.02m;
    private const decimal West = 124.50m;
    private const decimal BetweenRows = 0.011m;
    private const decimal BetweenBuildings = 0.012m;

    // One metre in degrees here; a degree of longitude is a little shorter than one of latitude.
    private const decimal Northward = 1m / 110_600m;
    private const decimal Eastward = 1m / 110_680m;

    /// <summary>Every unit with a building of its own, and the middle of it.</summary>
    public static IReadOnlyDictionary<string, GeoPoint> Of(IReadOnlyList<TownUnit> units) =>
        units
            .Where(unit => unit.Site.Length == 0 || unit.Site == unit.Code)
            .Select(
                (unit, index) =>
                    (
                        unit.Code,
                        Middle: new GeoPoint(
                            North - (BetweenRows * (index / BuildingsPerRow)),
                            West + (BetweenBuildings * (index % BuildingsPerRow))
                        )
                    )
            )
            .ToDictionary(building => building.Code, building => building.Middle);

    /// <summary>Schools have a yard with corners, hospitals a large circle, offices a small one.</summary>
    public static Area AreaOf(TownUnit unit, GeoPoint middle) =>
        unit.Workplace switch
        {
            Workplace.PrimarySchool or Workplace.JuniorSchool => new Area.Polygon([
                Away(middle, east: -52, north: 38),
                Away(middle, east: 44, north: 44),
                Away(middle, east: 58, north: -30),
                Away(middle, east: -40, north: -42),
            ]),
            Workplace.HospitalOffice => new Area.Circle(middle, 160),
            _ => new Area.Circle(middle, 70),
        };

    /// <param name="east">Metres.</param>
    /// <param name="north">Metres.</param>
    public static GeoPoint Away(GeoPoint from, int east, int north) =>
        new(
            decimal.Round(from.Latitude + (north * Northward), 7),
            decimal.Round(from.Longitude + (east * Eastward), 7)
        );
}
