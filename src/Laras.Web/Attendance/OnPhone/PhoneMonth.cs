namespace Laras.Web.Attendance.OnPhone;

/// <summary>A month of day lines as the phone keeps it for hours without signal: every day with its timeline, so that one request serves both screens.</summary>
/// <param name="Month"><c>2026-04</c>.</param>
/// <param name="Sentence">The month in one sentence with its main numbers.</param>
/// <param name="Taken">What the days took from pay, rupiah; null before the month was calculated.</param>
public sealed record PhoneMonth(
    string Month,
    string InWords,
    int WorkDays,
    string Sentence,
    long? Taken,
    IReadOnlyList<PhoneMonth.Day> Days
)
{
    /// <summary>One date. Times are minutes from its midnight and pass 1440 when a night shift ends.</summary>
    /// <param name="Tone">Letter of the colour that always stands beside the words.</param>
    /// <param name="Review">Who decided about it, or with whom it waits, in words.</param>
    /// <param name="Cost">What the day did to pay, rupiah, below zero when it was lost.</param>
    public sealed record Day(
        DateOnly Date,
        string Tone,
        string Words,
        string Reason,
        string Hours,
        int? Starts,
        int? Ends,
        int? Came,
        int? Left,
        string Via,
        long? Cost,
        IReadOnlyList<string> Worked,
        IReadOnlyList<Moment> Moments,
        string? Review
    );

    /// <summary>One row of a day's timeline: <c>06.24.10</c>, Masuk, and what speaks for it.</summary>
    public sealed record Moment(string Time, string What, string Evidence, bool IsCostly);
}
