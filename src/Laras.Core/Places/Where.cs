namespace Laras.Core.Places;

/// <summary>Where a fix lies towards a place.</summary>
/// <param name="DistanceMetres">To the border; 0 inside.</param>
/// <param name="Direction">Which way to walk from the fix to the place: <c>timur laut</c>.</param>
public sealed record Where(Nearness Nearness, Place Place, decimal DistanceMetres, string Direction)
{
    /// <summary>Where a fix lies towards the nearest of the places; null when there is none.</summary>
    public static Where? Of(Fix fix, IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        Where? nearest = null;
        foreach (var place in places)
        {
            var found = Towards(fix, place);
            nearest = nearest is null || found.DistanceMetres < nearest.DistanceMetres ? found : nearest;
        }

        return nearest;
    }

    /// <summary>The distance as people say it: to ten metres, and to a tenth of a kilometre when it is far.</summary>
    public string DistanceInWords => Distances.InWords(DistanceMetres);

    private static Where Towards(Fix fix, Place place)
    {
        var way = Ground.NearestOf(place.Area, fix.At);
        return new(NearnessOf(way.DistanceMetres, fix), place, way.DistanceMetres, way.Direction.Wind);
    }

    /// <summary>Outside is said only when even a generous reading of the accuracy does not reach the border.</summary>
    private static Nearness NearnessOf(decimal distance, Fix fix) =>
        fix.IsVague ? (distance > fix.AccuracyMetres * 2 ? Nearness.Outside : Nearness.Unclear)
        : distance == 0 ? Nearness.Inside
        : distance <= fix.AccuracyMetres ? Nearness.Near
        : Nearness.Outside;
}
