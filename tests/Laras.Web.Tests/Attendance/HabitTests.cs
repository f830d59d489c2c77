using Laras.Core.Attendance;
using Laras.Web.Attendance;
using Xunit;

namespace Laras.Web.Tests.Attendance;

public sealed class HabitTests
{
    private const int HalfPastSix = ((6 * 60) + 30) * 60;

    [Fact]
    public void The_usual_time_is_the_middle_one_and_one_bad_morning_does_not_move_it()
    {
        var habit = Habit.Of([.. Enumerable.Range(0, 20).Select(Morning), Morning(300)]);
        Assert.Equal("Biasa datang 06.40; sembilan dari sepuluh hari antara 06.31 dan 06.49", habit?.InWords());
    }

    [Fact]
    public void Nine_mornings_are_no_habit_and_ten_are()
    {
        Assert.Null(Habit.Of(Enumerable.Range(0, 9).Select(Morning)));
        Assert.NotNull(Habit.Of(Enumerable.Range(0, 10).Select(Morning)));
    }

    private static DayLine Morning(int minutesAfter) =>
        new()
        {
            Date = new(2026, 4, 1),
            Status = DayStatus.Present,
            Reason = "hadir",
            Starts = HalfPastSix,
            Ends = HalfPastSix * 2,
            In = HalfPastSix + (minutesAfter * 60),
        };
}
