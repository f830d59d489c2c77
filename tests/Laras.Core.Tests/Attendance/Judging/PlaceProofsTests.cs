using Laras.Core.Attendance.Judging;
using Laras.Core.Places;
using Xunit;

namespace Laras.Core.Tests.Attendance.Judging;

public sealed class PlaceProofsTests
{
    private static readonly CodeProof Fresh = new(ProofVerdict.Strong, "kode_kantor", "Kode dibaca.", true, true);

    private static readonly SeenPosition Outside = Facts.At("-5.4520001", "122.6000001");

    [Fact]
    public void Outside_is_asked_with_the_distance_where_the_place_is_expected_and_noted_elsewhere()
    {
        var outside = Facts.Honest with { Positions = [Outside] };

        Assert.Equal(["lokasi_di_luar 3"], Facts.Doubts(outside));
        Assert.Contains(
            "Sekitar 160 m di luar area SDN 2 Tanjung Laras.",
            Judge.Of(outside, Facts.Rules).Verdicts.Select(verdict => verdict.Sentence)
        );
        var noted = Judge.Of(outside with { Policy = ProofPolicy.Beginning }, Facts.Rules);
        Assert.Equal(0, noted.Score);
        Assert.Contains(noted.Verdicts, verdict => verdict.Reason == DoubtCodes.Outside);
        Assert.DoesNotContain(
            Judge
                .Of(outside with { Policy = Facts.Expecting with { Location = Expectation.Off } }, Facts.Rules)
                .Verdicts,
            verdict => verdict.Reason == DoubtCodes.Outside
        );
    }

    [Theory]
    [InlineData("off", "lokasi_mati 3")]
    [InlineData("denied", "lokasi_tidak_diizinkan 3")]
    [InlineData("unclear", "lokasi_belum_jelas 1")]
    [InlineData(null, "lokasi_tidak_ada 3")]
    public void A_missing_position_is_named_by_its_reason(string? why, string doubt) =>
        Assert.Equal([doubt], Facts.Doubts(Facts.Honest with { Positions = [], WhyNoPosition = why }));

    [Fact]
    public void A_better_position_that_came_later_answers_for_the_first()
    {
        var vague = Facts.Honest with { Positions = [Facts.At("-5.4500123", "122.6000001", accuracy: 400)] };

        Assert.Equal(["lokasi_belum_jelas 1"], Facts.Doubts(vague));
        Assert.Empty(
            Facts.Doubts(vague with { Positions = [.. vague.Positions, Facts.At("-5.4500123", "122.6000001")] })
        );
    }

    [Fact]
    public void A_fresh_code_of_the_own_office_answers_for_the_place()
    {
        Assert.Empty(Facts.Doubts(Facts.Honest with { Positions = [Outside], Codes = [Fresh] }));
        Assert.Equal(
            ["lokasi_di_luar 3", "kode_kantor_lain 1"],
            Facts.Doubts(
                Facts.Honest with
                {
                    Positions = [Outside],
                    Codes = [Fresh with { Reason = "kode_kantor_lain", Says = ProofVerdict.Weak, IsOfPlace = false }],
                }
            )
        );
    }

    [Fact]
    public void An_expected_code_that_is_missing_is_asked_and_a_kiosk_answers_for_everything()
    {
        var policy = new ProofPolicy(Expectation.Expected, Expectation.Expected, Expectation.Off, Expectation.Expected);
        var facts = Facts.Honest with { Policy = policy };

        Assert.Equal(["kode_tidak_ada 3", "kios_tidak_ada 3"], Facts.Doubts(facts));
        Assert.Empty(Facts.Doubts(facts with { Codes = [Fresh] }));
        Assert.Empty(Facts.Doubts(facts with { IsAtKiosk = true, Positions = [] }));
    }

    [Fact]
    public void Where_no_place_is_drawn_nobody_is_outside() =>
        Assert.Empty(Facts.Doubts(Facts.Honest with { Places = [], Positions = [Outside] }));

    [Theory]
    [InlineData("entah", "122.6")]
    [InlineData("91", "122.6")]
    [InlineData("-5.45", "181")]
    public void A_position_that_is_none_on_earth_is_like_none(string latitude, string longitude) =>
        Assert.Equal(
            ["lokasi_tidak_ada 3"],
            Facts.Doubts(Facts.Honest with { Positions = [Facts.At(latitude, longitude)] })
        );
}
