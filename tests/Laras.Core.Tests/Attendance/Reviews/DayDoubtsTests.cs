using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;
using Laras.Core.Calendar;
using Xunit;

namespace Laras.Core.Tests.Attendance.Reviews;

public sealed class DayDoubtsTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);
    private static readonly WorkHours Hours = WorkHours.Between(
        "lima-hari",
        "Lima hari kerja",
        new(6, 30),
        new(14, 0),
        0,
        120,
        300
    );

    [Fact]
    public void A_day_in_its_hours_asks_for_nobody() => Assert.Empty(Doubts(Day("06:24", "14:02"), "20:00"));

    [Theory]
    [InlineData("07:15:59", 0)]
    [InlineData("07:16:00", 1)]
    public void Up_to_the_tolerance_a_late_minute_is_usual(string came, int doubts) =>
        Assert.Equal(doubts, Doubts(Day(came, "14:02"), "20:00").Count);

    [Fact]
    public void Lateness_is_said_in_words() =>
        Assert.Equal(
            [new DayDoubt(DoubtKind.LateBeyond, "Datang 07.32, terlambat 62 menit")],
            Doubts(Day("07:32", "14:02"), "20:00")
        );

    [Theory]
    [InlineData("19:00:00", 0)]
    [InlineData("19:00:01", 1)]
    public void A_departure_is_missing_once_the_window_is_over(string now, int doubts) =>
        Assert.Equal(doubts, Doubts(Day("06:24", null), now).Count);

    [Fact]
    public void Heavy_doubts_of_the_evidence_are_for_two()
    {
        JudgedTap[] judged =
        [
            new(Guid.CreateVersion7(), true, "lokasi tidak wajar"),
            new(Guid.CreateVersion7(), false, "jauh"),
        ];

        var doubts = DayDoubts.Of(Day("06:24", "14:02"), judged, ReviewTolerance.Usual, At("20:00"));

        Assert.Equal([DoubtKind.LookedAt, DoubtKind.Asked], doubts.Select(doubt => doubt.Kind));
        Assert.Equal("Lokasi tidak wajar", doubts[0].Words);
        Assert.Equal($"lookedAt-{$"{judged[0].Tap:N}"[^8..]}", doubts[0].Code);
    }

    [Fact]
    public void About_one_usual_day_in_forty_is_drawn_and_always_the_same()
    {
        var people = Enumerable.Range(0, 8_000).Select(_ => EmployeeId.New()).ToArray();

        var drawn = people.Where(person => RandomLook.IsDrawn(person, Monday)).ToArray();

        Assert.InRange(drawn.Length, 120, 300);
        Assert.Equal(drawn, people.Where(person => RandomLook.IsDrawn(person, Monday)));
    }

    [Theory]
    [InlineData("", "Pertama kali dalam 30 hari")]
    [InlineData("2026-04-27 2026-04-20 2026-04-13", "3 Senin terakhir juga begini")]
    [InlineData("2026-04-27 2026-04-20", "2 kali dalam 30 hari")]
    [InlineData("2026-04-28 2026-04-27 2026-04-20 2026-04-13", "4 kali dalam 30 hari")]
    [InlineData("2026-04-03", "Pertama kali dalam 30 hari")]
    public void The_last_thirty_days_are_told_in_words(string dates, string words) =>
        Assert.Equal(
            words,
            DayPattern.InWords(
                Monday,
                dates
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(day =>
                        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                    )
            )
        );

    [Fact]
    public void Two_different_people_must_find_the_same()
    {
        var (first, second, third) = (EmployeeId.New(), EmployeeId.New(), EmployeeId.New());

        Assert.Null(TwoOfThem.Agreed([(first, Finding.Honest)]));
        Assert.Null(TwoOfThem.Agreed([(first, Finding.Honest), (first, Finding.Honest)]));
        Assert.Null(TwoOfThem.Agreed([(first, Finding.Honest), (second, Finding.NotAccepted)]));
        Assert.Equal(
            Finding.NotAccepted,
            TwoOfThem.Agreed([(first, Finding.Honest), (second, Finding.NotAccepted), (third, Finding.NotAccepted)])
        );
    }

    private static IReadOnlyList<DayDoubt> Doubts(WorkDay day, string now) =>
        DayDoubts.Of(day, [], ReviewTolerance.Usual, At(now));

    private static DateTime At(string time) =>
        Monday.ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));

    private static WorkDay Day(string came, string? left)
    {
        var arrival = Tap(came, Intent.In);
        var departure = left is null ? null : Tap(left, Intent.Out);
        return new()
        {
            Schedule = ScheduledDay.Work(Monday, Hours),
            Status = DayStatus.Present,
            StatusReason = "hadir",
            In = arrival,
            Out = departure,
            Passages =
            [
                new(Intent.In, [arrival], true),
                .. departure is null ? Array.Empty<Passage>() : [new(Intent.Out, [departure], true)],
            ],
        };
    }

    private static Tap Tap(string time, Intent intent) =>
        new(Guid.CreateVersion7(), intent, At(time), Channel.Phone, null, "HP");
}
