using Laras.Core.Attendance;
using Laras.Core.Tests.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance;

public sealed class CorrectedDayTests
{
    private const int HalfPastSix = ((6 * 60) + 30) * 60;
    private const int Two = 14 * 60 * 60;

    [Fact]
    public void A_corrected_side_counts_and_the_other_stays_as_it_was_tapped()
    {
        var day = Corrected(new(Guid.Empty, Seventh, HalfPastSix, null, null, "mesin mati"), Tapped);

        Assert.Equal("06.30.00-14.05.00", Story.Times(day));
        Assert.Equal((DayStatus.Present, "hadir; koreksi: mesin mati"), (day.Status, day.StatusReason));
        Assert.Equal((Channel.Officer, "koreksi: mesin mati"), (day.In!.Channel, day.In.Evidence));
    }

    [Fact]
    public void What_was_tapped_stays_beside_the_correction()
    {
        var day = Corrected(new(Guid.Empty, Seventh, HalfPastSix, Two, null, "mesin mati"), Tapped);

        Assert.Equal(["06.47.12", "14.05.00"], day.Taps.Select(tap => tap.Local.ToString("HH.mm.ss")));
    }

    [Fact]
    public void A_day_without_any_tap_is_worked_when_somebody_says_so()
    {
        var day = Corrected(new(Guid.Empty, Seventh, HalfPastSix, Two, null, "listrik padam"));

        Assert.Equal((DayStatus.Present, "06.30.00-14.00.00"), (day.Status, Story.Times(day)));
    }

    [Theory]
    [InlineData(DayStatus.OfficialDuty, "-")]
    [InlineData(DayStatus.Present, "06.47.12-14.05.00")]
    [InlineData(DayStatus.HalfDayPermission, "06.47.12-14.05.00")]
    public void A_corrected_status_decides_whether_times_count(DayStatus status, string times)
    {
        var day = Corrected(new(Guid.Empty, Seventh, null, null, status, "surat tugas menyusul"), Tapped);

        Assert.Equal((status, "koreksi: surat tugas menyusul"), (day.Status, day.StatusReason));
        Assert.Equal(times, Story.Times(day));
    }

    [Fact]
    public void Other_days_do_not_notice()
    {
        var with = Month(new(Guid.Empty, Seventh, HalfPastSix, null, DayStatus.Training, "diklat"), Tapped);
        var without = Story.Month(Example.Schedule("lima-hari"), Tapped);

        Assert.All(
            with.Zip(without).Where(pair => pair.First.Date != Seventh),
            pair =>
                Assert.Equal(
                    (pair.Second.Status, Story.Times(pair.Second)),
                    (pair.First.Status, Story.Times(pair.First))
                )
        );
    }

    [Fact]
    public void A_tap_that_was_not_accepted_is_seen_and_gives_the_day_nothing()
    {
        var taps = Tapped;
        var day = Corrected(Without(taps[0]), taps);

        Assert.Equal((DayStatus.Present, "-14.05.00"), (day.Status, Story.Times(day)));
        Assert.Equal(taps.Select(tap => tap.Id), day.Taps.Select(tap => tap.Id));
        Assert.Equal([false, true], day.Passages.Select(passage => passage.InWindow));
    }

    [Fact]
    public void Without_any_other_tap_nobody_was_there_and_a_tap_that_comes_later_says_otherwise()
    {
        var only = Story.Machine("07 06:47:12");

        Assert.Equal(DayStatus.AbsentWithoutReason, Corrected(Without(only), only).Status);
        var day = Corrected(Without(only), only, Story.Machine("07 14:05:00"));
        Assert.Equal((DayStatus.Present, "-14.05.00"), (day.Status, Story.Times(day)));
    }

    private static CorrectedDay Without(Tap tap) =>
        new(Guid.Empty, Seventh, null, null, null, "tidak diakui") { WithoutTaps = [tap.Id] };

    private static readonly DateOnly Seventh = new(2026, 4, 7);

    private static Tap[] Tapped => [Story.Machine("07 06:47:12"), Story.Machine("07 14:05:00")];

    private static WorkDay Corrected(CorrectedDay correction, params Tap[] taps) => Month(correction, taps)[6];

    private static IReadOnlyList<WorkDay> Month(CorrectedDay correction, params Tap[] taps) =>
        WorkDays.Of(
            Example.April,
            Example.Schedule("lima-hari"),
            taps,
            [],
            Story.Later,
            new Dictionary<DateOnly, CorrectedDay> { [correction.Date] = correction }
        );
}
