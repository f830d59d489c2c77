using Laras.Core.Attendance;

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

    /// <summary>What is most likely meant: there for the planned hours; a recorded time that costs nothing is left as it is.</summary>
    public static DayForm Suggested(WorkDay? day)
    {
        var hours = day?.Schedule.Hours;
        return new(
            DayStatusWords.Choices[0].Word,
            day?.InSecond <= hours?.Starts ? null : Clock(hours?.Starts),
            day?.OutSecond >= hours?.Ends ? null : Clock(hours?.Ends)
        );
    }

    /// <summary>What shall count for the day; null with every sentence about what is missing, or when nothing would change.</summary>
    public WrittenCorrection? Read(WorkDay? day, out IReadOnlyList<string> problems)
    {
        var counts = WrittenCorrection.Read(DayStatusWords.Read(Status), Came, Left, day?.Schedule.Hours, out problems);
        if (counts is null || day is null || !IsSame(counts, day))
        {
            return counts;
        }

        problems = ["Yang diisi sama dengan yang sudah tercatat. Betulkan keadaan atau jamnya."];
        return null;
    }

    private static bool IsSame(WrittenCorrection counts, WorkDay day) =>
        counts.Status == day.Status
        && (counts.CameAt is null || counts.CameAt == day.InSecond)
        && (counts.LeftAt is null || counts.LeftAt == day.OutSecond);

    private static string? Clock(int? second) => second is { } known ? WallClock.HourMinute(known) : null;
}
