using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Places;
using Xunit;

namespace Laras.Core.Tests.Places;

public sealed class AreaProposalTests
{
    private const decimal Metre = 1 / 111_320m;
    private static readonly GeoPoint School = new(-5.45m, 122.6m);
    private static readonly Area.Circle Drawn = new(School, 60);

    [Fact]
    public void The_sentence_says_how_many_taps_fall_where()
    {
        Fix[] taps = [.. Around(east: 100, count: 43), .. Around(east: 0, count: 8)];

        var proposal = AreaProposal.Of(Drawn, taps)!;

        Assert.Equal("43 dari 51 ketukan jatuh 40 m di timur.", proposal.Sentence);
        Assert.Equal(43, proposal.OutsideNow);
        Assert.InRange(proposal.OutsideThen, 0, 3);
        Assert.False(proposal.IsNeedless);
        Assert.InRange(Distances.Between(proposal.Area.Points[0], At(100, 0)), 0m, 15m);
    }

    [Fact]
    public void Twenty_taps_are_a_habit_and_nineteen_are_not()
    {
        Assert.NotNull(AreaProposal.Of(Drawn, Around(100, 20)));
        Assert.Null(AreaProposal.Of(Drawn, Around(100, 19)));
    }

    [Fact]
    public void Vague_fixes_and_fixes_on_another_island_are_left_out()
    {
        Fix[] vague = [.. Around(100, 30).Select(fix => fix with { AccuracyMetres = 51 })];

        Assert.Null(AreaProposal.Of(Drawn, [.. vague, new(new(0, 0), 5)]));
    }

    [Fact]
    public void An_area_that_serves_is_left_alone() => Assert.True(AreaProposal.Of(Drawn, Around(0, 40))!.IsNeedless);

    [Fact]
    public void A_yard_is_answered_by_a_yard_and_a_unit_without_place_by_a_circle()
    {
        var yard = new Area.Polygon([At(-60, -60), At(60, -60), At(60, 60), At(-60, 60)]);

        Assert.IsType<Area.Polygon>(AreaProposal.Of(yard, Around(100, 40))!.Area);
        var first = AreaProposal.Of(null, Around(100, 40))!;
        Assert.IsType<Area.Circle>(first.Area);
        Assert.Null(first.OutsideNow);
        Assert.Equal("40 ketukan jatuh di sekitar titik ini.", first.Sentence);
    }

    [Fact]
    public void A_tenth_who_stood_far_away_does_not_move_it()
    {
        var here = AreaProposal.Of(null, Around(0, 100))!;
        var with = AreaProposal.Of(null, [.. Around(0, 100), .. Around(4000, 5)])!;

        Assert.InRange(Distances.Between(here.Area.Points[0], with.Area.Points[0]), 0m, 3m);
        Assert.InRange(with.Area.Radius!.Value, 30, 60);
    }

    [Fact]
    public void What_is_proposed_can_be_drawn_and_holds_nine_of_ten_taps() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(
                Clouds.ToArbitrary(),
                cloud =>
                {
                    var square = new Area.Polygon([At(-20, -20), At(20, -20), At(20, 20), At(-20, 20)]);
                    return new Area[] { Drawn, square }.All(now =>
                        AreaProposal.Of(now, cloud) is { } proposal
                        && AreaProblems.Of(proposal.Area).Count == 0
                        && proposal.OutsideThen * 10 <= proposal.Taps
                    );
                }
            )
        );

    private static Gen<Fix[]> Clouds =>
        from count in Gen.Choose(20, 60)
        from steps in Gen.Choose(-150, 150).ArrayOf(count * 2)
        from accuracy in Gen.Choose(3, 50)
        select Enumerable
            .Range(0, count)
            .Select(n => new Fix(At(steps[n * 2], steps[(n * 2) + 1]), accuracy))
            .ToArray();

    /// <summary>So many fixes within a few metres of a point, always the same ones.</summary>
    private static Fix[] Around(int east, int count) =>
        [.. Enumerable.Range(0, count).Select(n => new Fix(At(east + (n % 7) - 3, (n % 5) - 2), 6 + (n % 5)))];

    private static GeoPoint At(decimal east, decimal north) =>
        new(School.Latitude + (north * Metre), School.Longitude + (east * Metre / 0.99548m));
}
