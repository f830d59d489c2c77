using Laras.Core.Places;
using Xunit;

namespace Laras.Core.Tests.Places;

public sealed class OutsideSketchTests
{
    private static readonly GeoPoint Middle = new(-5.45m, 122.6m);
    private static readonly Place School = new(Guid.Empty, "SDN 2", "sekolah", new Area.Circle(Middle, 60));

    /// <summary>470 m west of the middle, so 410 m from the border.</summary>
    private static readonly GeoPoint Field = new(-5.45m, 122.6m - (470m / 110_817.5m));

    [Fact]
    public void It_says_how_far_and_where_seen_from_the_place() =>
        Assert.Equal("Sekitar 410 m di barat SDN 2", Draw(Field)!.Sentence);

    [Fact]
    public void The_way_ends_on_the_border_and_everything_lies_on_the_sheet()
    {
        var sketch = Draw(Field)!;

        Assert.Equal(sketch.Area[0].X - sketch.Radius!.Value, sketch.Border.X, 0);
        Assert.True(sketch.Tap.X < sketch.Border.X);
        Assert.All(
            [sketch.Tap, sketch.Border, .. sketch.Area],
            spot =>
            {
                Assert.InRange(spot.X, 0, OutsideSketch.Width);
                Assert.InRange(spot.Y, 0, OutsideSketch.Height);
            }
        );
        var metresPerUnit = 60 / sketch.Radius.Value;
        Assert.Equal(9, sketch.Ring * metresPerUnit, 1);
    }

    [Fact]
    public void A_yard_seen_from_another_town_can_still_be_seen() => Assert.Equal(5, Draw(new(-5.45m, 122.1m))!.Radius);

    [Fact]
    public void A_tap_inside_or_a_person_without_place_has_no_sketch()
    {
        Assert.Null(Draw(Middle));
        Assert.Null(OutsideSketch.Of(new(Field, 9), []));
    }

    private static OutsideSketch? Draw(GeoPoint at) => OutsideSketch.Of(new(at, 9), [School]);
}
