namespace Laras.Core.Places;

/// <summary>The geometry of areas on flat ground, seen from where somebody stands.</summary>
internal static class Ground
{
    /// <param name="Direction">From where one stands to the nearest point of the border, or to the centre of a circle.</param>
    public readonly record struct Way(decimal DistanceMetres, Offset Direction);

    public static Way NearestOf(Area area, GeoPoint stand)
    {
        Offset[] seen = [.. area.Points.Select(point => Offset.Between(stand, point))];
        if (area.Radius is { } radius)
        {
            return new(Math.Max(0, seen[0].Length - radius), seen[0]);
        }

        var border = NearestOnBorder(seen);
        return new(IsWithin(seen) ? 0 : border.Length, border);
    }

    /// <summary>Whoever stands at 0, 0 is within when a ray to the east crosses the border an odd number of times.</summary>
    private static bool IsWithin(Offset[] corners)
    {
        var within = false;
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            if (a.North > 0 != b.North > 0 && ((b.East - a.East) * -a.North / (b.North - a.North)) + a.East > 0)
            {
                within = !within;
            }
        }

        return within;
    }

    private static Offset NearestOnBorder(Offset[] corners)
    {
        var nearest = NearestOn(corners[0], corners[1 % corners.Length]);
        for (var i = 1; i < corners.Length; i++)
        {
            var other = NearestOn(corners[i], corners[(i + 1) % corners.Length]);
            nearest = other.Square < nearest.Square ? other : nearest;
        }

        return nearest;
    }

    private static Offset NearestOn(Offset a, Offset b)
    {
        var along = new Offset(b.East - a.East, b.North - a.North);
        var part =
            along.Square == 0
                ? 0
                : Math.Clamp(-((a.East * along.East) + (a.North * along.North)) / along.Square, 0m, 1m);
        return new(a.East + (along.East * part), a.North + (along.North * part));
    }

    /// <summary>Whether two sides of a yard cross; then nobody can say what lies inside.</summary>
    public static bool CrossesItself(IReadOnlyList<GeoPoint> corners)
    {
        Offset[] flat = [.. corners.Select(corner => Offset.Between(corners[0], corner))];
        for (var i = 0; i < flat.Length; i++)
        {
            for (var j = i + 1; j < flat.Length; j++)
            {
                var areNeighbours = j == i + 1 || (i == 0 && j == flat.Length - 1);
                if (!areNeighbours && Cross(flat[i], Next(i), flat[j], Next(j)))
                {
                    return true;
                }
            }
        }

        return false;

        Offset Next(int place) => flat[(place + 1) % flat.Length];
    }

    /// <summary>On which side of the way from a to b a point lies: positive to the left.</summary>
    public static decimal Side(Offset a, Offset b, Offset point) =>
        ((b.East - a.East) * (point.North - a.North)) - ((b.North - a.North) * (point.East - a.East));

    private static bool Cross(Offset a, Offset b, Offset c, Offset d) =>
        Side(a, b, c) > 0 != Side(a, b, d) > 0 && Side(c, d, a) > 0 != Side(c, d, b) > 0;
}
