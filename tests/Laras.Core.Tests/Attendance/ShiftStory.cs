using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance;
using Laras.Core.Calendar;

namespace Laras.Core.Tests.Attendance;

/// <summary>
/// A generated month of shifts around the clock and taps near their doors, anywhere, and twice: the same story for every
/// zone, told by the clock on the wall.
/// </summary>
internal sealed record ShiftStory(
    IReadOnlyList<WorkHours> Shifts,
    IReadOnlyDictionary<DateOnly, string?> Roster,
    IReadOnlyList<Tap> Taps,
    DateTime Now
)
{
    private const int ShiftCount = 4;
    private const int TapCount = 24;
    private const int SecondsPerMinute = 60;

    public static readonly Month Month = new(2026, 4);
    private static readonly DateOnly FirstDay = Month.FirstDay.AddDays(-5);
    private static readonly int DayCount = Month.DayCount + 10;

    public WorkSchedule Schedule =>
        new(
            new WorkCalendar(
                Shifts.Select(hours => new WorkPattern(hours.Pattern, [new(null, false, hours, new(FirstDay, null))])),
                [],
                []
            ),
            new(DateOnly.MinValue, null),
            [new(Shifts[0].Pattern, new(DateOnly.MinValue, null))],
            Roster
        );

    public IReadOnlyList<WorkDay> Days() => WorkDays.Of(Month, Schedule, Taps, [], Now);

    public static Arbitrary<ShiftStory> Any { get; } =
        (
            from shifts in Gen.CollectToArray(Enumerable.Range(0, ShiftCount), Shift)
            from worked in Gen.Choose(-1, ShiftCount - 1).ArrayOf(DayCount)
            let roster = worked
                .Select((shift, day) => (Date: FirstDay.AddDays(day), Pattern: shift < 0 ? null : $"shift-{shift}"))
                .ToDictionary(row => row.Date, row => row.Pattern)
            from taps in Gen.CollectToArray(Enumerable.Range(1, TapCount / 2), id => Pair(id, shifts, worked))
            from now in Gen.Choose(0, DayCount * WorkHours.SecondsPerDay)
            select new ShiftStory(shifts, roster, [.. taps.SelectMany(pair => pair)], Wall(now, 0))
        ).ToArbitrary();

    /// <summary>Any start, up to 24 hours long; the windows often overlap with those of the next day.</summary>
    private static Gen<WorkHours> Shift(int number) =>
        from starts in Gen.Choose(0, (24 * 60) - 1)
        from minutes in Gen.Choose(60, 24 * 60)
        from opens in Gen.Choose(0, 180)
        from closes in Gen.Choose(0, 360)
        select new WorkHours
        {
            Pattern = $"shift-{number}",
            Name = $"Shift {number}",
            Starts = starts * SecondsPerMinute,
            Ends = (starts + minutes) * SecondsPerMinute,
            OpensMinutesBefore = opens,
            ClosesMinutesAfter = closes,
        };

    /// <summary>A tap near a door of a shift, or anywhere; and a second one within two minutes.</summary>
    private static Gen<Tap[]> Pair(int id, WorkHours[] shifts, int[] worked) =>
        from day in Gen.Choose(0, DayCount - 1)
        let hours = shifts[Math.Max(worked[day], 0)]
        from door in Gen.Elements(hours.Opens, hours.Starts, (hours.Starts + hours.Ends) / 2, hours.Ends, hours.Closes)
        from anywhere in Gen.Choose(0, WorkHours.SecondsPerDay - 1)
        from near in Gen.Choose(-90, 90)
        from isNear in Gen.Choose(0, 3)
        let second = (day * WorkHours.SecondsPerDay) + (isNear > 0 ? door + near : anywhere)
        from first in TapAt(2 * id, second)
        from gap in Gen.Choose(0, 120)
        from repeat in TapAt((2 * id) + 1, second + gap)
        select new[] { first, repeat };

    private static Gen<Tap> TapAt(int id, int second) =>
        from channel in Gen.Elements(Channel.Machine, Channel.Machine, Channel.UsbFile, Channel.Phone, Channel.Paper)
        from intent in Gen.Elements(Intent.Unknown, Intent.In, Intent.Out)
        from millisecond in Gen.Elements(0, 0, 999)
        select new Tap(new Guid(id, 0, 0, new byte[8]), intent, Wall(second, millisecond), channel, null, "contoh");

    private static DateTime Wall(int second, int millisecond) =>
        FirstDay.ToDateTime(TimeOnly.MinValue).AddSeconds(second).AddMilliseconds(millisecond);
}
