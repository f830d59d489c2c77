using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Tpp;
using Laras.Core.Tpp.Periods;
using Xunit;
using static Laras.Core.Tpp.Periods.MonthProgress;

namespace Laras.Core.Tests.Tpp.Periods;

public sealed class MonthProgressTests
{
    private static readonly EmployeeId[] People = [.. Enumerable.Range(0, 6).Select(_ => EmployeeId.New())];

    private static readonly MonthStep[] Forward =
    [
        MonthStep.Lock,
        MonthStep.Calculate,
        MonthStep.Check,
        MonthStep.Approve,
        MonthStep.Pay,
    ];

    [Fact]
    public void Five_people_take_a_month_from_open_to_paid()
    {
        var month = MonthProgress.Of(Forward.Select((step, index) => new Taken(step, People[index])));

        Assert.Equal(PeriodState.Paid, month.State);
        Assert.Null(month.Next);
    }

    [Fact]
    public void Of_all_ways_to_give_four_people_the_first_four_steps_only_different_people_arrive()
    {
        var four = People[..4];
        var arrived = 0;
        foreach (var a in four)
        foreach (var b in four)
        foreach (var c in four)
        foreach (var d in four)
        {
            EmployeeId[] takers = [a, b, c, d];
            var (month, taken) = (Start, 0);
            foreach (var (step, by) in Forward.Zip(takers))
            {
                if (month.WhyNot(new(step, by)) is null)
                {
                    month = month.After(new(step, by));
                    taken++;
                }
            }

            var differ = takers.Distinct().Count() == 4;
            Assert.Equal(differ, taken == 4);
            arrived += differ ? 1 : 0;
        }

        Assert.Equal(24, arrived);
    }

    [Theory]
    [InlineData(PeriodState.Open, false)]
    [InlineData(PeriodState.DataLocked, true)]
    [InlineData(PeriodState.Calculated, false)]
    [InlineData(PeriodState.Checked, false)]
    [InlineData(PeriodState.Approved, false)]
    [InlineData(PeriodState.Paid, false)]
    public void Only_locked_data_that_nobody_has_fixed_yet_is_opened_again_and_only_by_two(PeriodState state, bool may)
    {
        var month = MonthProgress.Of(
            Forward.TakeWhile(step => Target(step) <= state).Select((step, index) => new Taken(step, People[index]))
        );

        Assert.Equal(state, month.State);
        Assert.Equal(may, month.WhyNot(new(MonthStep.Reopen, People[0], People[5])) is null);
        Assert.NotNull(month.WhyNot(new(MonthStep.Reopen, People[0], People[0])));
        Assert.NotNull(month.WhyNot(new(MonthStep.Reopen, People[0])));
    }

    /// <summary>A naive second machine: a table of what leads where, and the people of the round.</summary>
    private static readonly Dictionary<(PeriodState, MonthStep), PeriodState> Listed = new()
    {
        [(PeriodState.Open, MonthStep.Lock)] = PeriodState.DataLocked,
        [(PeriodState.DataLocked, MonthStep.Reopen)] = PeriodState.Open,
        [(PeriodState.DataLocked, MonthStep.Calculate)] = PeriodState.Calculated,
        [(PeriodState.Calculated, MonthStep.Check)] = PeriodState.Checked,
        [(PeriodState.Checked, MonthStep.Approve)] = PeriodState.Approved,
        [(PeriodState.Approved, MonthStep.Pay)] = PeriodState.Paid,
    };

    [Fact]
    public void No_sequence_of_presses_leads_anywhere_but_where_the_table_says()
    {
        var press =
            from step in Gen.Elements(Enum.GetValues<MonthStep>())
            from who in Gen.Elements(People)
            from second in Gen.Elements(People)
            from alone in Gen.Elements(true, false)
            select new Taken(step, who, alone ? null : second);
        var paid = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Arb.From(Gen.ListOf(press, 40)),
                presses =>
                {
                    var (month, state, round) = (Start, PeriodState.Open, new List<EmployeeId>());
                    foreach (var taken in presses)
                    {
                        var allowed =
                            Listed.ContainsKey((state, taken.Step))
                            && (
                                taken.Step == MonthStep.Reopen
                                    ? taken.Second is { } second && second != taken.By
                                    : !round.Contains(taken.By)
                            );
                        Assert.Equal(allowed, month.WhyNot(taken) is null);
                        if (!allowed)
                        {
                            Assert.Throws<InvalidOperationException>(() => month.After(taken));
                            continue;
                        }

                        (month, state) = (month.After(taken), Listed[(state, taken.Step)]);
                        round = taken.Step == MonthStep.Reopen ? [] : [.. round, taken.By];
                        Assert.Equal(state, month.State);
                        Assert.Equal(round, month.Round.Select(step => step.By));
                    }

                    paid += state == PeriodState.Paid ? 1 : 0;
                }
            )
        );

        // Sequences that never arrive would prove little.
        Assert.True(paid > 20, $"{paid} sequences reached paid");
    }
}
