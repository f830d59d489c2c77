using FsCheck;
using FsCheck.Fluent;
using Laras.Web.Access.Accounts.SignIn;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.SignIn;

public sealed class AttemptStateTests
{
    private const int WrongMax = 5;
    private static readonly DateTime Start = new(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Four_wrong_ones_within_a_minute_cost_nothing_and_the_fifth_a_minute()
    {
        var state = Wrong(4);
        Assert.Equal(TimeSpan.Zero, state.WaitAt(Start));

        state = state.Attempt(Start, WrongMax);
        Assert.Equal(TimeSpan.FromSeconds(1), state.WaitAt(Start.AddSeconds(59)));
        Assert.Equal(TimeSpan.Zero, state.WaitAt(Start.AddSeconds(60)));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Wrong_ones_count_together_within_one_minute(int secondsLater, bool waits)
    {
        var state = Wrong(4).Attempt(Start.AddSeconds(secondsLater), WrongMax);
        Assert.Equal(waits, state.WaitAt(Start.AddSeconds(secondsLater)) > TimeSpan.Zero);
    }

    [Fact]
    public void Each_wait_is_longer_than_the_one_before_up_to_fifteen_minutes()
    {
        var state = default(AttemptState);
        var now = Start;
        var waits = new List<double>();
        for (var round = 0; round < 7; round++)
        {
            for (var attempt = 0; attempt < WrongMax; attempt++)
            {
                state = state.Attempt(now, WrongMax);
            }

            waits.Add(state.WaitAt(now).TotalMinutes);
            now += state.WaitAt(now);
        }

        Assert.Equal([1, 2, 4, 8, 15, 15, 15], waits);
    }

    [Fact]
    public void An_hour_of_peace_makes_the_waits_small_again()
    {
        var state = default(AttemptState);
        var now = Start;
        for (var round = 0; round < 3; round++)
        {
            state = Enumerable.Range(0, WrongMax).Aggregate(state, (before, _) => before.Attempt(now, WrongMax));
            now += state.WaitAt(now);
        }

        now += AttemptState.ForgivenAfter;
        state = Enumerable.Range(0, WrongMax).Aggregate(state, (before, _) => before.Attempt(now, WrongMax));
        Assert.Equal(TimeSpan.FromMinutes(1), state.WaitAt(now));
    }

    [Fact]
    public void However_the_attempts_fall_nobody_waits_over_fifteen_minutes_and_a_guesser_gets_few_tries() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Gen.Choose(0, 1200).ListOf(200).ToArbitrary(),
                pauses =>
                {
                    var state = default(AttemptState);
                    var now = Start;
                    var letIn = new List<DateTime>();
                    foreach (var pause in pauses)
                    {
                        now = now.AddSeconds(pause % 4 == 0 ? pause : pause % 10);
                        Assert.InRange(state.WaitAt(now), TimeSpan.Zero, AttemptState.LongestWait);
                        if (state.WaitAt(now) == TimeSpan.Zero)
                        {
                            state = state.Attempt(now, WrongMax);
                            letIn.Add(now);
                        }
                    }

                    // Wherever a minute is laid over the walk, it holds at most two windows' worth of tries.
                    Assert.All(
                        letIn,
                        from =>
                            Assert.InRange(letIn.Count(at => at >= from && at < from.AddMinutes(1)), 1, 2 * WrongMax)
                    );
                }
            )
        );

    private static AttemptState Wrong(int times) =>
        Enumerable.Range(0, times).Aggregate(default(AttemptState), (state, _) => state.Attempt(Start, WrongMax));
}
