using Laras.Core.Calendar;

namespace Laras.Core.Tests.Calendar;

/// <summary>One example region: its patterns, holidays and Ramadan of 2026, and short ways to write schedules.</summary>
internal static class Example
{
    public static readonly Month April = new(2026, 4);
    public static readonly DateSpan Always = new(new(2026, 1, 1), null);

    public static readonly WorkHours Office = Hours("lima-hari", "06:30", "14:00");
    public static readonly WorkHours Morning = Hours("rsud-pagi", "07:00", "14:00");
    public static readonly WorkHours Night = Hours("rsud-malam", "21:00", "07:00");
    public static readonly WorkHours Guard = Hours("piket-24", "08:00", "08:00");

    public static readonly WorkCalendar Calendar = new(
        [
            Weekly("lima-hari", [1, 2, 3, 4, 5], "06:30", "14:00", ramadan: ("07:00", "13:30")),
            new(
                "enam-hari",
                [
                    .. new[] { 1, 2, 3, 4, 6 }.Select(day => Row(day, Hours("enam-hari", "07:30", "14:00"))),
                    Row(5, Hours("enam-hari", "07:30", "11:30")),
                ]
            ),
            Shift(Morning),
            Shift(Night),
            Shift(Guard),
            Shift(Hours("sore-24", "16:00", "00:00")),
        ],
        [
            new(new(2026, 4, 3), HolidayKind.National, "Wafat Isa Almasih"),
            new(new(2026, 3, 20), HolidayKind.Collective, "Idul Fitri"),
        ],
        [new(new(2026, 2, 18), new(2026, 3, 19))]
    );

    public static WorkHours Hours(string pattern, string starts, string ends, int opens = 120, int closes = 240) =>
        WorkHours.Between(pattern, pattern, Time(starts), Time(ends), 0, opens, closes);

    public static WorkPattern Weekly(
        string code,
        int[] weekdays,
        string starts,
        string ends,
        (string Starts, string Ends)? ramadan = null
    ) =>
        new(
            code,
            [
                .. weekdays.Select(day => Row(day, Hours(code, starts, ends))),
                .. ramadan is { } fasting
                    ? weekdays.Select(day =>
                        Row(day, Hours(code, fasting.Starts, fasting.Ends)) with
                        {
                            Ramadan = true,
                        }
                    )
                    : [],
            ]
        );

    public static WorkPattern.Row Row(int weekday, WorkHours hours) =>
        new((DayOfWeek)(weekday % 7), Ramadan: false, hours, Always);

    public static WorkPattern Shift(WorkHours hours) => new(hours.Pattern, [new(null, Ramadan: false, hours, Always)]);

    /// <summary>Somebody placed on one pattern all the time, with a roster for the dates of one month: <c>(7, "rsud-malam")</c>.</summary>
    public static WorkSchedule Schedule(string pattern, params (int Day, string? Pattern)[] roster) =>
        new(
            Calendar,
            Always,
            [new(pattern, Always)],
            roster.ToDictionary(row => April.FirstDay.AddDays(row.Day - 1), row => row.Pattern)
        );

    private static TimeOnly Time(string text) => TimeOnly.Parse(text);
}
