using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Xunit;

namespace Laras.Core.Tests.Attendance.Judging;

/// <summary>A time that only the phone says is seen by somebody; how much it weighs is data.</summary>
public sealed class ClockProofTests
{
    [Theory]
    [InlineData(TapDoubt.None, 0, false, "waktu_pasti 0")]
    [InlineData(TapDoubt.WideBracket, 1_440, false, "waktu_menurut_hp 0")]
    [InlineData(TapDoubt.WideBracket, 1_441, false, "waktu_lama 3")]
    [InlineData(TapDoubt.NoToken, 2, false, "waktu_tanpa_cap 3")]
    [InlineData(TapDoubt.NoToken, 30_000, true, "waktu_menurut_kios 0")]
    [InlineData(TapDoubt.WideBracket, 30_000, true, "waktu_menurut_kios 0")]
    public void What_came_late_is_asked_after_a_day_or_without_a_stamp_and_a_kiosk_may_be_alone_for_weeks(
        TapDoubt doubt,
        long minutes,
        bool isAtKiosk,
        string expected
    )
    {
        var facts = Facts.Honest with { Clock = doubt, SentAfterMinutes = minutes, IsAtKiosk = isAtKiosk };

        var clock = Judge
            .Of(facts, Facts.Later)
            .Verdicts.Single(verdict => verdict.Reason.StartsWith("waktu", StringComparison.Ordinal));

        Assert.Equal(expected, $"{clock.Reason} {clock.Weight}");
    }

    [Theory]
    [InlineData(90, "90 menit")]
    [InlineData(91, "1 jam")]
    [InlineData(2_879, "47 jam")]
    [InlineData(2_880, "2 hari")]
    public void How_far_a_clock_is_off_is_said_as_people_say_it(long minutes, string words)
    {
        var facts = Facts.Honest with { Clock = TapDoubt.ClockAhead, ClockOffMinutes = minutes };

        Assert.Contains(
            Judge.Of(facts, Facts.Later).Verdicts,
            verdict => verdict.Sentence == $"Jam HP lebih cepat {words}. Waktu dihitung menurut server."
        );
    }

    [Fact]
    public void The_rules_of_before_asked_nobody_about_it()
    {
        var facts = Facts.Honest with { Clock = TapDoubt.NoToken, SentAfterMinutes = 30_000 };

        Assert.Equal(Standing.Fine, Judge.Of(facts, Facts.Rules).Standing);
        Assert.Equal(Standing.Asked, Judge.Of(facts, Facts.Later).Standing);
        Assert.Equal(("bukti-2", new(2026, 12, 1)), (Facts.Later.Version, Facts.Later.From));
    }
}
