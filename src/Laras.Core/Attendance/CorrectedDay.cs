namespace Laras.Core.Attendance;

/// <summary>What a person decided about another person's day. What was tapped stays beside it.</summary>
/// <param name="CameAt">The arrival that counts, seconds since the date's midnight; null leaves what was recorded.</param>
/// <param name="LeftAt">The departure that counts, in the same seconds; null leaves what was recorded.</param>
/// <param name="Status">The status that counts; null leaves what follows from taps and letters.</param>
/// <param name="Reason">Why, in the words of who decided.</param>
public sealed record CorrectedDay(Guid Id, DateOnly Date, int? CameAt, int? LeftAt, DayStatus? Status, string Reason)
{
    /// <summary>Taps that two people did not accept: they are seen beside the day and give it nothing.</summary>
    public IReadOnlyCollection<Guid> WithoutTaps { get; init; } = [];

    /// <summary>The arrival by this decision, else the recorded one.</summary>
    public Tap? Arrival(Tap? recorded) => CameAt is { } second ? At(second, Intent.In) : recorded;

    /// <summary>The departure by this decision, else the recorded one.</summary>
    public Tap? Departure(Tap? recorded) => LeftAt is { } second ? At(second, Intent.Out) : recorded;

    /// <summary>The standing by this decision: times count on a day of presence and on the worked half of a day.</summary>
    internal DayStanding Over(DayStanding found) =>
        Status is { } status
            ? new(status, InWords, status is DayStatus.Present or DayStatus.HalfDayPermission)
            : found with
            {
                Reason = $"{found.Reason}; {InWords}",
            };

    private string InWords => $"koreksi: {Reason}";

    private Tap At(int second, Intent intent) =>
        new(Id, intent, Date.ToDateTime(TimeOnly.MinValue).AddSeconds(second), Channel.Officer, null, InWords);
}
