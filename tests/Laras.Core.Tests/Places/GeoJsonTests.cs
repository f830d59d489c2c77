using Laras.Core.Places;
using Xunit;

namespace Laras.Core.Tests.Places;

public sealed class GeoJsonTests
{
    private static readonly DrawnPlace School = new(
        "SDN 2 \"Tanjung\" Laras",
        new Area.Circle(new(-5.45m, 122.6m), 60)
    );

    private static readonly DrawnPlace Yard = new(
        "Halaman",
        new Area.Polygon([new(-5.45m, 122.6m), new(-5.45m, 122.601m), new(-5.449m, 122.601m)])
    );

    [Fact]
    public void What_was_written_is_read_back()
    {
        var read = GeoJson.Read(GeoJson.Write([School, Yard]));

        Assert.Empty(read.Problems);
        Assert.Equal([School, Yard], read.Places);
    }

    [Fact]
    public void A_drawing_of_a_map_program_is_read_with_its_ring_closed()
    {
        var read = GeoJson.Read(
            """
            { "type": "Feature", "properties": { "nama": "Puskesmas" }, "geometry": { "type": "Polygon",
              "coordinates": [[[122.6, -5.45, 12], [122.601, -5.45, 12], [122.601, -5.449, 12], [122.6, -5.45, 12]]] } }
            """
        );

        var place = Assert.Single(read.Places);
        Assert.Equal("Puskesmas", place.Name);
        Assert.Equal(3, place.Area.Points.Count);
        Assert.Equal(new GeoPoint(-5.45m, 122.6m), place.Area.Points[0]);
    }

    [Fact]
    public void All_problems_are_told_at_once_each_with_its_place_and_nothing_is_taken()
    {
        var read = GeoJson.Read(
            """
            { "type": "FeatureCollection", "features": [
              { "type": "Feature", "properties": { "name": "Pos A" }, "geometry": { "type": "Point", "coordinates": [122.6, -5.45] } },
              { "type": "Feature", "properties": { "name": "Pos B", "radius": 50 }, "geometry": { "type": "Point", "coordinates": [-5.45, 122.6] } },
              { "type": "Feature", "properties": {}, "geometry": { "type": "LineString", "coordinates": [] } },
              { "type": "Feature", "properties": {}, "geometry": { "type": "Polygon", "coordinates": [[[122.6, -5.45], ["x", 1], [122.6, -5.44]]] } },
              { "type": "Feature", "properties": { "name": "Baik", "radius": 50 }, "geometry": { "type": "Point", "coordinates": [122.6, -5.45] } }
            ] }
            """
        );

        Assert.Empty(read.Places);
        Assert.Equal(
            [
                "Bentuk ke-1 (Pos A): titik perlu \"radius\" dalam meter, bilangan bulat, di \"properties\".",
                "Bentuk ke-2 (Pos B): titik tengah: lintang dan bujur tertukar. Lintang dahulu, misalnya −5,45 lalu 122,60.",
                "Bentuk ke-3: jenis LineString tidak dipakai. Gambar satu titik (Point) atau satu halaman (Polygon).",
                "Bentuk ke-4: titik ke-2 harus dua angka: bujur, lintang.",
            ],
            read.Problems
        );
    }

    [Theory]
    [InlineData("{\n  \"type\": \"Feature\",,", "baris 2, huruf 21")]
    [InlineData("", "baris 1, huruf 1")]
    [InlineData("[]", "tidak ada \"type\" yang dikenal")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "daftar \"features\" tidak ada")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "Tidak ada titik atau halaman")]
    [InlineData("{\"type\":\"Feature\",\"geometry\":null}", "\"geometry\" tidak ada")]
    public void A_file_that_is_none_says_where_it_breaks(string text, string told) =>
        Assert.Contains(told, Assert.Single(GeoJson.Read(text).Problems), StringComparison.Ordinal);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(5000, true)]
    [InlineData(5001, false)]
    public void A_circle_is_neither_a_dot_nor_a_district(int radius, bool fits) =>
        Assert.Equal(fits, AreaProblems.Of(new Area.Circle(new(-5.45m, 122.6m), radius)).Count == 0);

    [Fact]
    public void A_border_that_crosses_itself_is_refused()
    {
        GeoPoint[] square = [new(-5.45m, 122.6m), new(-5.45m, 122.601m), new(-5.449m, 122.601m), new(-5.449m, 122.6m)];

        Assert.Empty(AreaProblems.Of(new Area.Polygon(square)));
        Assert.Contains(
            "saling memotong",
            Assert.Single(AreaProblems.Of(new Area.Polygon([square[0], square[2], square[1], square[3]]))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_yard_has_a_few_corners(int corners, bool fits)
    {
        // Along a bow and back by its chord: no two sides cross, however many there are.
        var bow = Enumerable
            .Range(0, corners)
            .Select(n => new GeoPoint(-5.45m + (n * n * 0.0000001m), 122.6m + (n * 0.0001m)));

        Assert.Equal(fits, AreaProblems.Of(new Area.Polygon([.. bow])).Count == 0);
    }
}
