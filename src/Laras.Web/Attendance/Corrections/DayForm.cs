using Laras.Core.Attendance;
using Laras.Core.Calendar;

namespace Laras.Web.Attendance.Corrections;

/// <summary>The fields with which a person says what should count for a day, as they came from the form.</summary>
public sealed record DayForm(string? Status, string? Came, string? Left)
{
    public const string StatusField = "keadaan";
    public const string CameField = "masuk";
    public const string LeftField = "pulang";

    public static DayForm Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(form[StatusField], form[CameField], form[LeftField]);
    }

    /// <summary>What is most likely meant: there for the planned hours, or as far as they were recorded.</summary>
    public static DayForm Suggested(WorkDay? day) =>
        new(
            DayStatusWords.Choices[0].Word,
            Clock(day?.InSecond ?? day?.Schedule.Hours?.Starts),
            Clock(day?.OutSecond ?? day?.Schedule.Hours?.Ends)
        );

    public CorrectedDay? Read(WorkHours? hours, out IReadOnlyList<string> problems) =>
        CorrectedDay.Read(DayStatusWords.Read(Status), Came, Left, hours, out problems);

    private static string? Clock(int? second) => second is { } known ? WallClock.HourMinute(known) : null;
}
