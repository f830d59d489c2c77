using System.Globalization;
using System.Text.RegularExpressions;

namespace Laras.Core.Places;

/// <summary>Points as people type them and as they are stored: one point a line, latitude first.</summary>
public static partial class AreaText
{
    private const decimal HalfTurn = 180m;

    /// <summary>Reads <c>-5.45, 122.6</c>, <c>−5,45 122,60</c> and what a map program puts into the clipboard.</summary>
    public static bool TryReadPoint(string? text, out GeoPoint point)
    {
        point = default;
        var match = TwoNumbers().Match((text ?? "").Replace('−', '-'));
        if (
            !match.Success
            || Degrees(match.Groups[1]) is not { } latitude
            || Degrees(match.Groups[2]) is not { } longitude
        )
        {
            return false;
        }

        point = new(latitude, longitude);
        return true;
    }

    /// <summary>The points of a text, or a problem for every line that holds none.</summary>
    public static IReadOnlyList<GeoPoint> ReadLines(string? text, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var points = new List<GeoPoint>();
        var number = 0;
        foreach (var line in (text ?? "").Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            if (TryReadPoint(line, out var point))
            {
                points.Add(point);
            }
            else
            {
                problems.Add($"Baris {number} bukan titik. Tulis lintang lalu bujur, misalnya −5,45012 122,60034.");
            }
        }

        return points;
    }

    /// <summary>One point a line, to the last digit; <see cref="ReadLines"/> gives the same points back.</summary>
    public static string Write(IEnumerable<GeoPoint> points) => string.Join('\n', points.Select(Write));

    public static string Write(GeoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Latitude}, {point.Longitude}");

    private static decimal? Degrees(Group written) =>
        decimal.TryParse(
            written.Value.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var degrees
        )
        && Math.Abs(degrees) <= HalfTurn
            ? degrees
            : null;

    [GeneratedRegex(@"^\s*([-+]?\d{1,3}(?:[.,]\d{1,20})?)[\s,;]+([-+]?\d{1,3}(?:[.,]\d{1,20})?)\s*$")]
    private static partial Regex TwoNumbers();
}
