using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Xunit;

namespace Laras.Core.Tests.Attendance.Taps;

/// <summary>Noon is the arrival; everything else is told in seconds before it.</summary>
public sealed class TapMomentTests
{
    private const long Arrival = 1_777_847_000_000;
    private const long Day = 86_400;

    [Fact]
    public void A_tap_that_arrives_at_once_stands_by_itself() =>
        Assert.Equal(Before(2), Strong(TapMoment.Of(Before(2), Before(60), 58_000, Arrival)).Nearest);

    [Fact]
    public void Without_a_token_only_what_arrives_at_once_stands_by_itself()
    {
        Assert.Equal(TapDoubt.None, TapMoment.Of(Before(90), null, null, Arrival).Doubt);
        Assert.Equal(TapDoubt.NoToken, TapMoment.Of(Before(91), null, null, Arrival).Doubt);
    }

    [Fact]
    public void A_bracket_of_a_quarter_of_an_hour_proves_the_time_and_a_wider_one_does_not()
    {
        Assert.Equal(TapDoubt.None, TapMoment.Of(Before(400), Before(900), null, Arrival).Doubt);
        Assert.Equal(TapDoubt.WideBracket, TapMoment.Of(Before(400), Before(901), null, Arrival).Doubt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Day - 100)]
    [InlineData(Day)]
    public void That_a_phone_says_it_ran_on_since_the_token_makes_no_time_sure(long since)
    {
        var moment = TapMoment.Of(Before(Day - since), Before(Day), since * 1_000, Arrival + 100_000);

        Assert.Equal((TapDoubt.WideBracket, Before(Day - since)), (moment.Doubt, moment.Nearest));
    }

    [Fact]
    public void A_phone_whose_clock_runs_ahead_comes_as_early_as_the_bracket_allows_up_to_a_quarter_of_an_hour()
    {
        var ahead = TapMoment.Of(Before(-91), Before(600), null, Arrival);
        Assert.Equal(TapDoubt.ClockAhead, ahead.Doubt);
        Assert.Equal(Before(600), ahead.CountsAs(Intent.In));
        Assert.Equal(Arrival, ahead.CountsAs(Intent.Out));

        Assert.Equal(Before(900), TapMoment.Of(Before(-91), Before(Day), null, Arrival).CountsAs(Intent.In));
        Assert.Equal(TapDoubt.None, TapMoment.Of(Before(-90), Before(600), null, Arrival).Doubt);
    }

    [Fact]
    public void A_phone_whose_clock_is_behind_leaves_as_late_as_the_bracket_allows_up_to_a_quarter_of_an_hour()
    {
        var behind = TapMoment.Of(Before(691), Before(600), null, Arrival);
        Assert.Equal(TapDoubt.ClockBehind, behind.Doubt);
        Assert.Equal(Before(600), behind.CountsAs(Intent.In));
        Assert.Equal(Arrival, behind.CountsAs(Intent.Out));

        Assert.Equal(Before(2_700), TapMoment.Of(Before(9_000), Before(3_600), null, Arrival).CountsAs(Intent.Out));
    }

    [Fact]
    public void A_token_from_after_the_arrival_is_nobodys() =>
        Assert.Null(TapMoment.Of(Before(10), Arrival + 1, null, Arrival).NotBefore);

    [Fact]
    public void The_time_that_counts_lies_in_the_bracket_and_never_makes_a_strong_one_better() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Moments,
                given =>
                {
                    var moment = TapMoment.Of(given.TapAt, given.Token, given.Since, Arrival);
                    var (coming, leaving) = (moment.CountsAs(Intent.In), moment.CountsAs(Intent.Out));
                    return coming <= moment.NotAfter
                        && leaving <= moment.NotAfter
                        && coming >= (moment.NotBefore ?? long.MinValue)
                        && coming <= leaving
                        && Math.Abs(coming - moment.Nearest) <= TapMoment.Favour
                        && Math.Abs(leaving - moment.Nearest) <= TapMoment.Favour
                        && (!moment.IsStrong || (coming == moment.Nearest && leaving == moment.Nearest))
                        && (given.TapAt > Arrival || given.TapAt < moment.NotBefore || moment.Nearest == given.TapAt);
                }
            )
        );

    [Fact]
    public void Sending_later_never_makes_anybody_later() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Moments,
                ArbMap.Default.ArbFor<ushort>(),
                (given, wait) =>
                {
                    var atOnce = TapMoment.Of(given.TapAt, given.Token, given.Since, Arrival);
                    var later = TapMoment.Of(given.TapAt, given.Token, given.Since, Arrival + (wait * 1_000L));
                    return given.TapAt > Arrival
                        || given.Token > Arrival
                        || later.Nearest == atOnce.Nearest
                        || given.Since > 0;
                }
            )
        );

    private static Arbitrary<(long TapAt, long? Token, long? Since)> Moments =>
        (
            from tap in Gen.Choose(-3_600, 100_000)
            from token in Gen.Choose(-100, 100_000)
            from since in Gen.Choose(-100, 100_000)
            from hasToken in Gen.Elements(true, true, false)
            from runs in Gen.Elements(true, false)
            select (Before(tap), hasToken ? (long?)Before(token) : null, runs ? (long?)(since * 1_000L) : null)
        ).ToArbitrary();

    private static long Before(long seconds) => Arrival - (seconds * 1_000);

    private static TapMoment Strong(TapMoment moment)
    {
        Assert.True(moment.IsStrong, $"{moment.Doubt}");
        return moment;
    }
}
