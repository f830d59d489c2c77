using Laras.Core.Attendance;
using Laras.Web.Attendance;
using Laras.Web.Layout;
using Xunit;

namespace Laras.Web.Tests.Attendance;

public sealed class DayLineTests
{
    private const int HalfPastSix = ((6 * 60) + 30) * 60;
    private const int TwoInTheAfternoon = 14 * 3600;

    private static readonly DayLine Ordinary = new()
    {
        Date = new(2026, 4, 7),
        Status = DayStatus.Present,
        Reason = "hadir",
        Starts = HalfPastSix,
        Ends = TwoInTheAfternoon,
        In = HalfPastSix,
        Out = TwoInTheAfternoon,
    };

    [Theory]
    [InlineData(0, "Tepat waktu")]
    [InlineData(59, "Tepat waktu")]
    [InlineData(60, "Terlambat 1 menit")]
    [InlineData(1_032, "Terlambat 17 menit")]
    public void A_started_minute_is_not_late_yet(int seconds, string expected) =>
        Assert.Equal(expected, (Ordinary with { In = HalfPastSix + seconds }).Verdict.Words);

    [Theory]
    [InlineData(0, "Tepat waktu")]
    [InlineData(59, "Tepat waktu")]
    [InlineData(60, "Pulang 1 menit lebih awal")]
    public void A_started_minute_is_not_early_yet(int seconds, string expected) =>
        Assert.Equal(expected, (Ordinary with { Out = TwoInTheAfternoon - seconds }).Verdict.Words);

    [Theory]
    [InlineData(DayStatus.AbsentWithoutReason, "tidak ada catatan", "Tidak ada catatan", Tone.Missing)]
    [InlineData(DayStatus.SickWithLetter, "sakit, surat dokter: 440/12", "Sakit, surat dokter", Tone.Information)]
    [InlineData(DayStatus.DayOff, "libur: Wafat Isa Almasih", "Libur", Tone.Plain)]
    [InlineData(DayStatus.NeedsExplanation, "ada catatan, tetapi di luar jam", "Perlu penjelasan", Tone.Attention)]
    [InlineData(DayStatus.NotYet, "belum", "Belum", Tone.Plain)]
    public void A_day_without_taps_says_why(DayStatus status, string reason, string words, Tone tone)
    {
        var verdict = (Ordinary with { Status = status, Reason = reason, In = null, Out = null }).Verdict;
        Assert.Equal((words, tone), (verdict.Words, verdict.Tone));
    }

    [Fact]
    public void Every_status_has_words_and_a_drawing() =>
        Assert.All(
            Enum.GetValues<DayStatus>(),
            status =>
            {
                var verdict = (Ordinary with { Status = status, Reason = "cuti tahunan: 800/1" }).Verdict;
                Assert.NotEmpty(verdict.Words);
                Assert.NotEmpty(GlyphStrokes.Of(verdict.Glyph));
            }
        );
}
