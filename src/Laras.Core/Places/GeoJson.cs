using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Laras.Core.Places;

/// <summary>
/// Areas in the format that map programs write and read (RFC 7946). A circle is a <c>Point</c> with the property
/// <c>radius</c> in metres. Longitude comes first there, latitude second.
/// </summary>
public static class GeoJson
{
    public const int CharactersMax = 256 * 1024;
    public const int ShapesMax = 50;
    private const int DepthMax = 12;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = DepthMax };

    /// <summary>What was read, or everything that is wrong with it; never half of a file.</summary>
    public sealed record Reading(IReadOnlyList<DrawnPlace> Places, IReadOnlyList<string> Problems);

    public static Reading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > CharactersMax)
        {
            return Refuse($"Berkas ini lebih besar dari {CharactersMax / 1024} KB. Simpan hanya tempat unit ini.");
        }

        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            var reader = new GeoJsonReader();
            reader.Read(document.RootElement);
            return reader.Problems.Count > 0 ? new([], reader.Problems)
                : reader.Places.Count == 0 ? Refuse("Tidak ada titik atau halaman di berkas ini.")
                : new(reader.Places, []);
        }
        catch (JsonException broken)
        {
            return Refuse(
                $"Berkas ini bukan GeoJSON yang utuh: terputus di baris {broken.LineNumber + 1 ?? 1}, "
                    + $"huruf {broken.BytePositionInLine + 1 ?? 1}. Simpan lagi dari program peta."
            );
        }
    }

    /// <summary>The same places as text; reading it gives them back.</summary>
    public static string Write(IReadOnlyList<DrawnPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        text.AppendJoin(",", places.Select(Feature));
        return text.Append("]}").ToString();
    }

    private static string Feature(DrawnPlace place)
    {
        var name = JsonEncodedText.Encode(place.Name);
        var radius = place.Area.Radius is { } metres ? $",\"radius\":{metres}" : "";
        var geometry = place.Area switch
        {
            Area.Circle circle => $"{{\"type\":\"Point\",\"coordinates\":{Position(circle.Centre)}}}",
            Area.Polygon yard => $"{{\"type\":\"Polygon\",\"coordinates\":[[{Ring(yard)}]]}}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"{{\"type\":\"Feature\",\"properties\":{{\"name\":\"{name}\"{radius}}},\"geometry\":{geometry}}}";
    }

    // A ring of this format ends where it began.
    private static string Ring(Area.Polygon yard) =>
        string.Join(",", yard.Corners.Append(yard.Corners[0]).Select(Position));

    private static string Position(GeoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"[{point.Longitude},{point.Latitude}]");

    private static Reading Refuse(string problem) => new([], [problem]);
}
