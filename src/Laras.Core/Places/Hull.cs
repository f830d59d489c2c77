namespace Laras.Core.Places;

/// <summary>The smallest figure without a dent around some points (Andrew's monotone chain).</summary>
internal static class Hull
{
    /// <summary>Its corners, against the clock; fewer than three when the points stand in one line.</summary>
    public static IReadOnlyList<Offset> Of(IReadOnlyCollection<Offset> points)
    {
        Offset[] sorted = [.. points.Distinct().OrderBy(point => point.East).ThenBy(point => point.North)];
        if (sorted.Length <= 2)
        {
            return sorted;
        }

        return [.. HalfOf(sorted), .. HalfOf(sorted.Reverse())];
    }

    /// <summary>One side from end to end; its last point is the first of the other side.</summary>
    private static IEnumerable<Offset> HalfOf(IEnumerable<Offset> points)
    {
        var half = new List<Offset>();
        foreach (var point in points)
        {
            while (half.Count >= 2 && Ground.Side(half[^2], half[^1], point) <= 0)
            {
                half.RemoveAt(half.Count - 1);
            }

            half.Add(point);
        }

        return half.Take(half.Count - 1);
    }
}
