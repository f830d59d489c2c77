using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance;

public sealed class RemindingTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);
    private const int Window = 45 * 60;

    [Theory]
    [InlineData("07:04:59", false)]
    [InlineData("07:05:00", true)]
    [InlineData("07:14:59", true)]
    [InlineData("07:15:00", false)]
    public void Ten_minutes_before_the_window_closes(string now, bool isDue) =>
        Assert.Equal(isDue, Reminder(Intent.In, Window).IsDue(SecondOf(now)));

    [Fact]
    public void Where_the_rule_knows_no_window_the_start_of_work_closes_it() =>
        Assert.Equal(SecondOf("06:20:00"), Reminder(Intent.In, null).From);

    [Theory]
    [InlineData("14:14:59", false)]
    [InlineData("14:15:00", true)]
    public void Fifteen_minutes_after_the_end_of_work(string now, bool isDue) =>
        Assert.Equal(isDue, Reminder(Intent.Out, Window).IsDue(SecondOf(now)));

    [Theory]
    [InlineData("19:59:59", true)]
    [InlineData("20:00:00", false)]
    public void Never_at_night(string now, bool isDue) =>
        Assert.Equal(isDue, new Reminding.Reminder(Intent.Out, 0, 200_000).IsDue(SecondOf(now)));

    [Theory]
    [InlineData(DayStatus.AnnualLeave)]
    [InlineData(DayStatus.OfficialDuty)]
    [InlineData(DayStatus.DayOff)]
    public void Never_on_a_day_with_a_letter_or_a_free_one(DayStatus status) =>
        Assert.Empty(Reminding.Of(Day(status), Window));

    [Fact]
    public void Never_where_no_work_was_planned() =>
        Assert.Empty(
            Reminding.Of(
                new WorkDay
                {
                    Schedule = new(Monday, DayKind.Holiday, null, "libur"),
                    Status = DayStatus.DayOff,
                    StatusReason = "libur",
                    Passages = [],
                },
                Window
            )
        );

    [Fact]
    public void The_same_reminder_is_known_by_one_id()
    {
        var person = new EmployeeId(Guid.Parse("01900000-0000-7000-8000-000000000002"));

        Assert.Equal(Reminding.IdOf(person, Monday, Intent.In), Reminding.IdOf(person, Monday, Intent.In));
        Assert.NotEqual(Reminding.IdOf(person, Monday, Intent.In), Reminding.IdOf(person, Monday, Intent.Out));
        Assert.NotEqual(
            Reminding.IdOf(person, Monday, Intent.In),
            Reminding.IdOf(person, Monday.AddDays(1), Intent.In)
        );
    }

    private static Reminding.Reminder Reminder(Intent direction, int? window) =>
        Reminding.Of(Day(DayStatus.NotYet), window).Single(one => one.Direction == direction);

    private static WorkDay Day(DayStatus status) =>
        new()
        {
            Schedule = new(
                Monday,
                DayKind.Work,
                WorkHours.Between("lima-hari", "Lima hari kerja", new(6, 30), new(14, 0), 0, 120, 300),
                "Lima hari kerja"
            ),
            Status = status,
            StatusReason = "",
            Passages = [],
        };

    private static int SecondOf(string time) => (int)TimeOnly.ParseExact(time, "HH:mm:ss").ToTimeSpan().TotalSeconds;
}
