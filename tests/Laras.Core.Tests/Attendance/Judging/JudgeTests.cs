using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Core.Places;
using Xunit;

namespace Laras.Core.Tests.Attendance.Judging;

public sealed class JudgeTests
{
    [Fact]
    public void An_honest_morning_raises_no_question_and_says_why_in_words()
    {
        var judged = Judge.Of(Facts.Honest, Facts.Rules);

        Assert.Equal((0, Standing.Fine, true), (judged.Score, judged.Standing, judged.IsPositionSound));
        Assert.Equal(
            [
                "Ditandatangani perangkat yang dikenal.",
                "Urutan catatan perangkat utuh.",
                "Waktunya pasti.",
                "Di dalam area SDN 2 Tanjung Laras.",
            ],
            judged.Verdicts.Select(verdict => verdict.Sentence)
        );
    }

    [Theory]
    [InlineData(2, Standing.Fine)]
    [InlineData(3, Standing.Asked)]
    [InlineData(4, Standing.Asked)]
    [InlineData(5, Standing.LookedAt)]
    public void Three_is_asked_and_five_is_looked_at_by_two(int score, Standing standing)
    {
        var weights = Facts.Rules.Weights.ToDictionary(
            weight => weight.Key,
            weight => weight.Key == DoubtCodes.ChainGap ? score : weight.Value
        );

        var judged = Judge.Of(Facts.Honest with { Chain = ChainState.Gap }, Facts.Rules with { Weights = weights });

        Assert.Equal(standing, judged.Standing);
    }

    [Theory]
    [InlineData(SignatureState.Wrong, "tanda_tangan_salah 5")]
    [InlineData(SignatureState.OfAnother, "perangkat_orang_lain 4")]
    [InlineData(SignatureState.UnknownDevice, "perangkat_tidak_dikenal 3")]
    [InlineData(SignatureState.Released, "perangkat_dilepas 2")]
    public void A_signature_that_does_not_fit_is_a_doubt_of_its_own(SignatureState state, string doubt) =>
        Assert.Equal([doubt], Facts.Doubts(Facts.Honest with { Signature = state }));

    [Fact]
    public void A_lost_tap_is_forgiven_and_a_fork_of_the_chain_is_asked()
    {
        Assert.Equal(["rantai_putus 1"], Facts.Doubts(Facts.Honest with { Chain = ChainState.Gap }));
        Assert.Equal(["rantai_cabang 4"], Facts.Doubts(Facts.Honest with { Chain = ChainState.Forked }));
        Assert.Empty(Facts.Doubts(Facts.Honest with { Chain = ChainState.First }));
    }

    [Theory]
    [InlineData(59, 1)]
    [InlineData(60, 0)]
    public void A_key_is_new_for_an_hour(long minutes, int doubts) =>
        Assert.Equal(doubts, Facts.Doubts(Facts.Honest with { KeyAgeMinutes = minutes }).Length);

    [Theory]
    [InlineData(TapDoubt.ClockAhead, "lebih cepat 7 menit")]
    [InlineData(TapDoubt.ClockBehind, "lebih lambat 7 menit")]
    public void A_clock_that_was_moved_weighs_two_and_the_time_is_the_servers(TapDoubt doubt, string words)
    {
        var facts = Facts.Honest with { Clock = doubt, ClockOffMinutes = 7, SawClockMove = true };

        Assert.Equal(["jam_bergeser 2"], Facts.Doubts(facts));
        Assert.Contains(words, Judge.Of(facts, Facts.Rules).Doubts.Single().Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TapDoubt.NoToken)]
    [InlineData(TapDoubt.WideBracket)]
    public void Whoever_was_without_signal_is_not_asked_for_it(TapDoubt doubt) =>
        Assert.Empty(Facts.Doubts(Facts.Honest with { Clock = doubt }));

    [Fact]
    public void A_phone_for_several_people_is_asked_until_somebody_declares_it_shared()
    {
        var shared = Facts.Honest with { PeopleOnPhone = 2 };

        Assert.Equal(["kunci_banyak_nip 4"], Facts.Doubts(shared));
        Assert.Empty(Facts.Doubts(shared with { IsSharedPhone = true }));
        Assert.Empty(Facts.Doubts(shared with { IsAtKiosk = true }));
    }

    [Fact]
    public void Every_reason_counts_once_however_often_it_is_said()
    {
        var facts = Facts.Honest with { Clock = TapDoubt.ClockAhead, SawClockMove = true, Chain = ChainState.Gap };

        Assert.Equal(3, Judge.Of(facts, Facts.Rules).Score);
    }

    [Fact]
    public void The_same_facts_and_rules_give_the_same_judgement() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Any.ToArbitrary(),
                facts =>
                {
                    var (one, other) = (Judge.Of(facts, Facts.Rules), Judge.Of(facts with { }, Facts.Rules));
                    return one.Verdicts.SequenceEqual(other.Verdicts) && one.Score == other.Score;
                }
            )
        );

    [Fact]
    public void The_standing_follows_from_the_weights_that_are_shown_and_from_nothing_else() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Any.ToArbitrary(),
                facts =>
                {
                    var judged = Judge.Of(facts, Facts.Rules);
                    return judged.Score
                            == judged.Verdicts.DistinctBy(verdict => verdict.Reason).Sum(verdict => verdict.Weight)
                        && judged.Verdicts.All(verdict =>
                            verdict.Sentence.EndsWith('.') && DoubtCodes.All.Contains(verdict.Reason)
                        )
                        && judged.Standing
                            == (
                                judged.Score >= 5 ? Standing.LookedAt
                                : judged.Score >= 3 ? Standing.Asked
                                : Standing.Fine
                            );
                }
            )
        );

    [Fact]
    public void Nothing_about_the_place_weighs_where_the_unit_only_has_it_noted() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Any.ToArbitrary(),
                facts =>
                    Judge
                        .Of(facts with { Policy = ProofPolicy.Beginning }, Facts.Rules)
                        .Doubts.All(verdict =>
                            !verdict.Reason.StartsWith("lokasi_di", StringComparison.Ordinal)
                            && verdict.Reason != "kode_tidak_ada"
                        )
            )
        );

    private static Gen<TapFacts> Any =>
        from signature in Gen.Elements(Enum.GetValues<SignatureState>())
        from chain in Gen.Elements(Enum.GetValues<ChainState>())
        from clock in Gen.Elements(Enum.GetValues<TapDoubt>())
        from moved in Gen.Elements(true, false)
        from north in Gen.Choose(-30_000, 30_000)
        from accuracy in Gen.Choose(1, 400)
        from people in Gen.Choose(1, 7)
        from days in Gen.Choose(1, 5)
        from phone in Gen.Choose(1, 3)
        from location in Gen.Elements(Enum.GetValues<Expectation>())
        from code in Gen.Elements(Enum.GetValues<Expectation>())
        from without in Gen.Elements(true, false)
        select Facts.Honest with
        {
            Signature = signature,
            Chain = chain,
            Clock = clock,
            SawClockMove = moved,
            Positions = without
                ? []
                :
                [
                    Facts.At(
                        (-5.45m + (north / 10_000_000m)).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        "122.6000001",
                        accuracy
                    ),
                ],
            TwinPeople = people,
            TwinDays = days,
            OwnDays = days,
            PeopleOnPhone = phone,
            Policy = Facts.Expecting with { Location = location, Code = code },
        };
}
