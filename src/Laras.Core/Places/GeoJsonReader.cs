using System.Text.Json;

namespace Laras.Core.Places;

/// <summary>Walks through one document and collects areas and, with their place in it, everything that is no area.</summary>
internal sealed class GeoJsonReader
{
    private const int ProblemsMax = 50;

    private readonly List<DrawnPlace> places = [];
    private readonly List<string> problems = [];
    private int shapes;

    public IReadOnlyList<DrawnPlace> Places => places;

    public IReadOnlyList<string> Problems => problems;

    public void Read(JsonElement root)
    {
        switch (TypeOf(root))
        {
            case "FeatureCollection":
                ReadFeatures(root);
                break;
            case "Feature":
                ReadFeature(root);
                break;
            case "Point" or "Polygon" or "MultiPolygon" or "GeometryCollection":
                ReadGeometry(root, "", radius: null);
                break;
            default:
                Tell(
                    "",
                    "tidak ada \"type\" yang dikenal. Yang dapat dibaca: FeatureCollection, Feature, Point, Polygon."
                );
                break;
        }
    }

    private void ReadFeatures(JsonElement collection)
    {
        if (!Member(collection, "features", JsonValueKind.Array, out var features))
        {
            Tell("", "daftar \"features\" tidak ada.");
            return;
        }

        if (features.GetArrayLength() > GeoJson.ShapesMax)
        {
            Tell("", $"ada {features.GetArrayLength()} bentuk; paling banyak {GeoJson.ShapesMax} sekali muat.");
            return;
        }

        foreach (var feature in features.EnumerateArray())
        {
            ReadFeature(feature);
        }
    }

    private void ReadFeature(JsonElement feature)
    {
        var (name, radius) = ("", (int?)null);
        if (Member(feature, "properties", JsonValueKind.Object, out var properties))
        {
            name = NameIn(properties);
            radius = RadiusIn(properties);
        }

        if (Member(feature, "geometry", JsonValueKind.Object, out var geometry))
        {
            ReadGeometry(geometry, name, radius);
        }
        else
        {
            shapes++;
            Tell(name, "\"geometry\" tidak ada.");
        }
    }

    private void ReadGeometry(JsonElement geometry, string name, int? radius)
    {
        shapes++;
        var type = TypeOf(geometry);
        if (type is not ("Point" or "Polygon"))
        {
            Tell(
                name,
                $"jenis {type ?? "tanpa nama"} tidak dipakai. Gambar satu titik (Point) atau satu halaman (Polygon)."
            );
        }
        else if (!Member(geometry, "coordinates", JsonValueKind.Array, out var coordinates))
        {
            Tell(name, "\"coordinates\" tidak ada.");
        }
        else if (type == "Point")
        {
            ReadPoint(coordinates, name, radius);
        }
        else
        {
            ReadPolygon(coordinates, name);
        }
    }

    private void ReadPoint(JsonElement coordinates, string name, int? radius)
    {
        if (PointIn(coordinates) is not { } point)
        {
            Tell(name, "titiknya harus dua angka: bujur, lintang.");
        }
        else if (radius is not { } metres)
        {
            Tell(name, "titik perlu \"radius\" dalam meter, bilangan bulat, di \"properties\".");
        }
        else
        {
            Keep(name, new Area.Circle(point, metres));
        }
    }

    private void ReadPolygon(JsonElement rings, string name)
    {
        if (rings.GetArrayLength() != 1)
        {
            Tell(name, rings.GetArrayLength() == 0 ? "halamannya kosong." : "lubang di dalam halaman tidak dipakai.");
            return;
        }

        if (rings[0].ValueKind != JsonValueKind.Array || rings[0].GetArrayLength() > Area.CornersMax + 1)
        {
            Tell(name, $"batas halaman harus daftar titik, paling banyak {Area.CornersMax}.");
            return;
        }

        var corners = new List<GeoPoint>();
        foreach (var (position, number) in rings[0].EnumerateArray().Select((position, i) => (position, i + 1)))
        {
            if (PointIn(position) is { } point)
            {
                corners.Add(point);
            }
            else
            {
                Tell(name, $"titik ke-{number} harus dua angka: bujur, lintang.");
            }
        }

        if (corners.Count != rings[0].GetArrayLength())
        {
            return;
        }

        if (corners.Count > 1 && corners[0] == corners[^1])
        {
            corners.RemoveAt(corners.Count - 1);
        }

        Keep(name, new Area.Polygon(corners));
    }

    private void Keep(string name, Area area)
    {
        foreach (var problem in AreaProblems.Of(area))
        {
            Tell(name, char.ToLowerInvariant(problem[0]) + problem[1..]);
        }

        if (name.Length > DrawnPlace.NameMax)
        {
            Tell("", $"nama paling panjang {DrawnPlace.NameMax} huruf.");
        }

        places.Add(new(name, area));
    }

    private static string NameIn(JsonElement properties) =>
        Member(properties, "name", JsonValueKind.String, out var name)
        || Member(properties, "nama", JsonValueKind.String, out name)
            ? name.GetString()!.Trim()
            : "";

    private static int? RadiusIn(JsonElement properties) =>
        Member(properties, "radius", JsonValueKind.Number, out var radius)
        && radius.TryGetDecimal(out var metres)
        && metres == decimal.Truncate(metres)
        && Math.Abs(metres) <= int.MaxValue
            ? (int)metres
            : null;

    private static GeoPoint? PointIn(JsonElement position) =>
        position.ValueKind == JsonValueKind.Array
        && position.GetArrayLength() >= 2
        && position[0].ValueKind == JsonValueKind.Number
        && position[1].ValueKind == JsonValueKind.Number
        && position[0].TryGetDecimal(out var longitude)
        && position[1].TryGetDecimal(out var latitude)
            ? new GeoPoint(latitude, longitude)
            : null;

    private static string? TypeOf(JsonElement element) =>
        Member(element, "type", JsonValueKind.String, out var type) ? type.GetString() : null;

    private static bool Member(JsonElement element, string name, JsonValueKind kind, out JsonElement member)
    {
        member = default;
        return element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(name, out member)
            && member.ValueKind == kind;
    }

    private void Tell(string name, string problem)
    {
        if (problems.Count < ProblemsMax)
        {
            var where =
                shapes == 0 ? "Berkas"
                : name.Length == 0 ? $"Bentuk ke-{shapes}"
                : $"Bentuk ke-{shapes} ({name})";
            problems.Add($"{where}: {problem}");
        }
    }
}
