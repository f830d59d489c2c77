using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Organisation;
using Xunit;

namespace Laras.Core.Tests.Organisation;

public sealed class DecidersPropertyTests
{
    private const int Cases = 3_000;

    [Fact]
    public void Nobody_ever_decides_for_himself() =>
        Holds(
            (chart, person, answer) =>
            {
                Assert.NotEqual(person, answer.Decider);
                Assert.NotEmpty(answer.Reasons);
            }
        );

    [Fact]
    public void Whoever_decides_is_named_by_the_last_reason_and_nobody_else_is() =>
        Holds(
            (chart, person, answer) =>
                Assert.Equal(
                    answer.Decider,
                    answer.Reasons[^1] switch
                    {
                        Reason.StandsIn stands => stands.Acting.Person,
                        Reason.Holds holds => holds.Holder,
                        Reason.Named named => named.Superior,
                        _ => null,
                    }
                )
        );

    [Fact]
    public void Whoever_stands_in_does_so_within_the_days_of_the_letter() =>
        Holds(
            (chart, person, answer) =>
                Assert.All(
                    answer.Reasons.OfType<Reason.StandsIn>(),
                    stands => Assert.InRange(chart.Date, stands.Acting.From, stands.Acting.To)
                )
        );

    [Fact]
    public void A_holder_decides_only_where_nobody_else_stands_in_for_that_post() =>
        Holds(
            (chart, person, answer) =>
            {
                if (answer.Reasons[^1] is not Reason.Holds holds)
                {
                    return;
                }

                var post = chart.PlaceOf(holds.Holder)!.Post!.Value;
                Assert.Contains(holds.Holder, chart.HoldersOf(post));
                Assert.Empty(chart.ActingOn(post));
                Assert.Empty(chart.ActingFor(holds.Holder));
            }
        );

    [Fact]
    public void Nobody_decides_after_having_left() =>
        Holds(
            (chart, person, answer) =>
            {
                if (answer.Reasons[^1] is Reason.Named named)
                {
                    Assert.Null(chart.LeftOn(named.Superior));
                }
            }
        );

    [Fact]
    public void Every_answer_can_be_said_in_words() =>
        Holds(
            (chart, person, answer) =>
                Assert.EndsWith(".", ReasonText.InWords(answer.Reasons, _ => "Contoh"), StringComparison.Ordinal)
        );

    private static void Holds(Action<ChartOfDay, EmployeeId, Deciders.Answer> check) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases),
            Prop.ForAll(
                RandomChart.Gen.ToArbitrary(),
                chart =>
                {
                    foreach (var person in chart.People)
                    {
                        check(chart, person, Deciders.Of(person, chart));
                    }
                }
            )
        );
}
