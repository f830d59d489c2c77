using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance;

public sealed class WrittenCorrectionTests
{
    private const int HalfPastSix = (6 * 3_600) + (30 * 60);
    private const int TwoOClock = 14 * 3_600;
    private const int SecondsPerDay = 86_400;

    private static readonly WorkHours Day = Hours(new(6, 30), new(14, 0));
    private static readonly WorkHours Night = Hours(new(21, 0), new(7, 0));

    [Theory]
    [InlineData("06.30", "14.00")]
    [InlineData("06:30:00", " 14:00 ")]
    public void Times_are_read_as_people_write_them(string came, string left)
    {
        var corrected = WrittenCorrection.Read(DayStatus.Present, came, left, Day, out var problems);

        Assert.Empty(problems);
        Assert.Equal((HalfPastSix, TwoOClock), (corrected!.CameAt, corrected.LeftAt));
    }

    [Fact]
    public void A_night_shift_ends_on_the_next_morning() =>
        Assert.Equal(
            SecondsPerDay + (7 * 3_600),
            WrittenCorrection.Read(DayStatus.Present, "21.00", "07.00", Night, out _)!.LeftAt
        );

    [Fact]
    public void An_empty_time_leaves_what_was_recorded()
    {
        var corrected = WrittenCorrection.Read(DayStatus.Present, "", "14.00", Day, out var problems);

        Assert.Empty(problems);
        Assert.Null(corrected!.CameAt);
    }

    [Fact]
    public void A_day_that_was_no_attendance_has_no_times() =>
        Assert.Equal(
            new() { Status = DayStatus.SickWithLetter },
            WrittenCorrection.Read(DayStatus.SickWithLetter, "06.30", "14.00", Day, out _)
        );

    [Theory]
    [InlineData("14.00", "06.30", "Jam pulang harus sesudah jam masuk.")]
    [InlineData("14.00", "14.00", "Jam pulang harus sesudah jam masuk.")]
    [InlineData("", "", "Tulis jam masuk atau jam pulang yang diakui, misalnya 06.30.")]
    [InlineData("pagi", "14.00", "Jam masuk belum terbaca. Tulis seperti 06.30.")]
    public void What_makes_no_sense_is_answered_with_a_sentence(string came, string left, string sentence)
    {
        Assert.Null(WrittenCorrection.Read(DayStatus.Present, came, left, Day, out var problems));
        Assert.Equal([sentence], problems);
    }

    [Fact]
    public void All_that_is_not_readable_is_told_at_once()
    {
        WrittenCorrection.Read(DayStatus.Present, "pagi", "sore", Day, out var problems);

        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void Without_a_choice_nothing_is_corrected()
    {
        Assert.Null(WrittenCorrection.Read(null, "06.30", "14.00", Day, out var problems));
        Assert.Single(problems);
    }

    private static WorkHours Hours(TimeOnly starts, TimeOnly ends) =>
        WorkHours.Between("pola", "Pola", starts, ends, 0, 120, 240);
}
