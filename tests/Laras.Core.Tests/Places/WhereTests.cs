using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Places;
using Laras.Core.Tests.Tidy;
using Xunit;

namespace Laras.Core.Tests.Places;

/// <summary>The same vectors are read by the tests of the phone: what it tells the person is what the server will say.</summary>
public sealed class WhereTests
{
    private static readonly JsonElement Vectors = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vektor", "tempat.json")))
        .RootElement;

    private static readonly GeoPoint Middle = new(-5.45m, 122.6m);

    public static TheoryData<string> Names => [.. Cases.Select(one => one.GetProperty("name").GetString()!)];

    private static IEnumerable<JsonElement> Cases => Vectors.GetProperty("cases").EnumerateArray();

    [Theory]
    [MemberData(nameof(Names))]
    public void Phone_and_server_see_the_same(string name)
    {
        var one = Cases.Single(one => one.GetProperty("name").GetString() == name);
        var known = one.GetProperty("places").EnumerateArray().Select(PlaceOf).ToArray();

        var where = Where.Of(new(PointOf(one), one.GetProperty("accuracy").GetDecimal()), known);

        var expected = one.GetProperty("expect");
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(where);
            return;
        }

        Assert.Equal(expected.GetProperty("nearness").GetString(), where!.Nearness.ToString().ToLowerInvariant());
        Assert.Equal(NameOf(expected.GetProperty("place").GetString()!), where.Place.Name);
        Assert.Equal(expected.GetProperty("direction").GetString(), where.Direction);
        Assert.InRange(where.DistanceMetres - expected.GetProperty("distance").GetDecimal(), -0.01m, 0.01m);
    }

    [Theory]
    [InlineData("34.9", "30 m")]
    [InlineData("35", "40 m")]
    [InlineData("0.4", "10 m")]
    [InlineData("994.9", "990 m")]
    [InlineData("995", "1 km")]
    [InlineData("1240", "1,2 km")]
    public void Distances_are_said_no_finer_than_a_phone_knows(string metres, string words) =>
        Assert.Equal(words, Distances.InWords(decimal.Parse(metres, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_worse_accuracy_never_turns_a_doubt_into_a_reproach() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Steps.ToArbitrary(),
                step =>
                {
                    var at = new GeoPoint(Middle.Latitude + step.North, Middle.Longitude + step.East);
                    Place[] places = [new(default, "Kantor", "kantor", new Area.Circle(Middle, 60))];
                    var sharp = Where.Of(new(at, step.Accuracy), places)!;
                    var vague = Where.Of(new(at, step.Accuracy + step.Worse), places)!;
                    return sharp.Nearness == Nearness.Outside || vague.Nearness != Nearness.Outside;
                }
            )
        );

    [Fact]
    public void A_circle_and_the_yard_drawn_around_it_agree_far_inside_and_far_outside() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Steps.ToArbitrary(),
                step =>
                {
                    var at = new GeoPoint(Middle.Latitude + step.North, Middle.Longitude + step.East);
                    var distance = Distances.Between(Middle, at);
                    var yard = new Area.Polygon([.. Enumerable.Range(0, 4).Select(Corner)]);
                    var where = Where.Of(new(at, 5), [new(default, "Kantor", "kantor", yard)])!;
                    return distance is > 70 and < 160
                        || (distance <= 70 ? where.DistanceMetres == 0 : where.DistanceMetres > 0);
                }
            )
        );

    /// <summary>A square of 200 metres around the middle.</summary>
    private static GeoPoint Corner(int number) =>
        new(
            Middle.Latitude + (number is 0 or 1 ? -0.0009m : 0.0009m),
            Middle.Longitude + (number is 0 or 3 ? -0.0009m : 0.0009m)
        );

    private sealed record Step(decimal North, decimal East, decimal Accuracy, decimal Worse);

    private static Gen<Step> Steps =>
        from north in Gen.Choose(-4000, 4000)
        from east in Gen.Choose(-4000, 4000)
        from accuracy in Gen.Choose(1, 300)
        from worse in Gen.Choose(0, 300)
        select new Step(north / 1_000_000m, east / 1_000_000m, accuracy, worse);

    private static Place PlaceOf(JsonElement id)
    {
        var place = Vectors.GetProperty("places").GetProperty(id.GetString()!);
        GeoPoint[] points =
        [
            .. place
                .GetProperty("points")
                .EnumerateArray()
                .Select(point => new GeoPoint(Degrees(point[0]), Degrees(point[1]))),
        ];
        var radius = place.GetProperty("radius");
        return new(
            default,
            place.GetProperty("name").GetString()!,
            place.GetProperty("word").GetString()!,
            radius.ValueKind == JsonValueKind.Null
                ? new Area.Polygon(points)
                : new Area.Circle(points[0], radius.GetInt32())
        );
    }

    private static string? NameOf(string id) =>
        Vectors.GetProperty("places").GetProperty(id).GetProperty("name").GetString();

    private static GeoPoint PointOf(JsonElement one) =>
        new(Degrees(one.GetProperty("latitude")), Degrees(one.GetProperty("longitude")));

    private static decimal Degrees(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
