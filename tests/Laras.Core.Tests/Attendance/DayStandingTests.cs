using Laras.Core.Attendance;
using Laras.Core.Tests.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance;

public sealed class DayStandingTests
{
    private static readonly Tap Arrival = Story.Machine("07 06:25:00");
    private static readonly Tap Departure = Story.Machine("07 14:05:00");

    [Theory]
    [InlineData("07 18:00:00", DayStatus.NotYet, "belum")]
    [InlineData("07 18:00:01", DayStatus.AbsentWithoutReason, "tidak ada catatan")]
    public void Nobody_is_absent_before_the_window_is_over(string now, DayStatus status, string reason) =>
        Assert.Equal((status, reason), Told(7, now));

    [Theory]
    [InlineData("08 11:00:00", DayStatus.NotYet)]
    [InlineData("08 11:00:01", DayStatus.AbsentWithoutReason)]
    public void The_window_of_a_night_is_over_on_the_next_day(string now, DayStatus status)
    {
        var night = Example.Schedule("rsud-malam", (7, "rsud-malam"));

        Assert.Equal(status, WorkDays.Of(Example.April, night, [], [], Story.Local(now))[6].Status);
    }

    [Theory]
    [InlineData("07 07:42:00", "hadir, belum pulang")]
    [InlineData("07 18:00:01", "hadir, tanpa catatan pulang")]
    public void Who_has_arrived_is_present(string now, string reason) =>
        Assert.Equal((DayStatus.Present, reason), Told(7, now, Arrival));

    [Fact]
    public void A_full_day_is_present_without_more_words() =>
        Assert.Equal((DayStatus.Present, "hadir"), Told(7, "30 00:00:00", Arrival, Departure));

    [Fact]
    public void Taps_only_outside_the_window_ask_for_an_explanation()
    {
        var late = Story.Out("07 19:02:00");

        var day = Story.Day(7, late);

        Assert.Equal(DayStatus.NeedsExplanation, day.Status);
        Assert.Equal("ada catatan, tetapi di luar jam 06.30 sampai 14.00", day.StatusReason);
        Assert.Equal(("-", late), (Story.Times(day), Assert.Single(day.Taps)));
    }

    [Fact]
    public void An_unplanned_day_asks_for_an_explanation_when_it_has_come()
    {
        var schedule = Example.Schedule("rsud-malam");

        var month = WorkDays.Of(Example.April, schedule, [], [], Story.Local("07 00:00:00"));

        Assert.Equal(
            (DayStatus.NeedsExplanation, "jadwal bulan ini belum diisi"),
            (month[6].Status, month[6].StatusReason)
        );
        Assert.Equal(DayStatus.NotYet, month[7].Status);
    }

    [Fact]
    public void Leave_stands_before_taps_and_the_taps_stay_visible()
    {
        var day = WithLetters([Arrival, Departure], Letter(6, 8, DayStatus.AnnualLeave, "850/12"));

        Assert.Equal((DayStatus.AnnualLeave, "cuti tahunan: 850/12"), (day.Status, day.StatusReason));
        Assert.Equal("-", Story.Times(day));
        Assert.Equal(2, day.Taps.Count());
    }

    [Theory]
    [InlineData(6, DayStatus.AbsentWithoutReason)]
    [InlineData(7, DayStatus.OfficialDuty)]
    [InlineData(8, DayStatus.OfficialDuty)]
    [InlineData(9, DayStatus.AbsentWithoutReason)]
    public void A_letter_explains_its_first_and_its_last_day(int day, DayStatus status) =>
        Assert.Equal(status, Letters(Letter(7, 8, DayStatus.OfficialDuty))[day - 1].Status);

    [Fact]
    public void Half_a_day_of_permission_leaves_the_taps_of_the_other_half_counting()
    {
        var day = WithLetters([Arrival], Letter(7, 7, DayStatus.HalfDayPermission, "izin berobat"));

        Assert.Equal((DayStatus.HalfDayPermission, "06.25.00-"), (day.Status, Story.Times(day)));
        Assert.Equal("izin setengah hari: izin berobat", day.StatusReason);
    }

    [Fact]
    public void A_day_off_inside_leave_stays_a_day_off() =>
        Assert.Equal(
            [DayStatus.AnnualLeave, DayStatus.DayOff, DayStatus.DayOff, DayStatus.DayOff, DayStatus.AnnualLeave],
            Letters(Letter(1, 30, DayStatus.AnnualLeave))[1..6].Select(day => day.Status)
        );

    [Fact]
    public void A_letter_for_a_day_to_come_is_already_known()
    {
        var letter = Letter(20, 20, DayStatus.Training);

        var month = WorkDays.Of(Example.April, Example.Schedule("lima-hari"), [], [letter], Story.Local("07 00:00:00"));

        Assert.Equal(DayStatus.Training, month[19].Status);
    }

    [Fact]
    public void Of_two_letters_the_one_that_begins_last_speaks_whatever_their_order()
    {
        AbsenceLetter[] letters = [Letter(1, 30, DayStatus.AnnualLeave), Letter(7, 8, DayStatus.SickWithLetter)];

        Assert.Equal(DayStatus.SickWithLetter, Letters(letters)[6].Status);
        Assert.Equal(DayStatus.SickWithLetter, Letters([.. letters.Reverse()])[6].Status);
        Assert.Equal(DayStatus.AnnualLeave, Letters(letters)[8].Status);
    }

    [Fact]
    public void Every_status_that_a_letter_can_give_has_its_words()
    {
        DayStatus[] givenByTaps =
        [
            DayStatus.DayOff,
            DayStatus.Present,
            DayStatus.AbsentWithoutReason,
            DayStatus.NotYet,
        ];

        Assert.All(
            Enum.GetValues<DayStatus>().Except(givenByTaps),
            status => Assert.EndsWith(": 1", WithLetters([], Letter(7, 7, status, "1")).StatusReason)
        );
    }

    private static AbsenceLetter Letter(int from, int to, DayStatus status, string document = "surat") =>
        new(new(new(2026, 4, from), new(2026, 4, to)), status, document);

    private static WorkDay WithLetters(Tap[] taps, params AbsenceLetter[] letters) =>
        WorkDays.Of(Example.April, Example.Schedule("lima-hari"), taps, letters, Story.Later)[6];

    private static WorkDay[] Letters(params AbsenceLetter[] letters) =>
        [.. WorkDays.Of(Example.April, Example.Schedule("lima-hari"), [], letters, Story.Later)];

    private static (DayStatus, string) Told(int day, string now, params Tap[] taps)
    {
        var told = WorkDays.Of(Example.April, Example.Schedule("lima-hari"), taps, [], Story.Local(now))[day - 1];
        return (told.Status, told.StatusReason);
    }
}
