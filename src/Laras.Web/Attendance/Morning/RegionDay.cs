namespace Laras.Web.Attendance.Morning;

/// <summary>One date of the whole region, for those who lead it: numbers first, nobody's name.</summary>
public sealed record RegionDay
{
    public required DateOnly Date { get; init; }

    /// <summary>The second of the date up to which this was counted; the whole date when it is past.</summary>
    public required int Until { get; init; }

    public required bool IsToday { get; init; }
    public required int InTime { get; init; }
    public required int Late { get; init; }
    public required int Away { get; init; }
    public required int Unclear { get; init; }
    public required int Silent { get; init; }

    /// <summary>People whose work begins later on this date.</summary>
    public required int DueLater { get; init; }

    public required int Free { get; init; }

    /// <summary>The same count one week earlier at the same time; null when nothing was recorded then.</summary>
    public required int? RecordedAWeekBefore { get; init; }

    public required Arrivals? Morning { get; init; }
    public required IReadOnlyList<AttendanceRanges.Row> Agencies { get; init; }

    public int Recorded => InTime + Late + Unclear;

    public int Due => Recorded + Away + Silent;

    /// <param name="OnTimeUntil">Second at which most people's work begins.</param>
    /// <param name="ClosesAt">Second until which coming late needs no reason; null where the rule knows no such limit.</param>
    public sealed record Arrivals(
        IReadOnlyList<ArrivalHistogram.Minute> Minutes,
        int From,
        int To,
        int OnTimeUntil,
        int? ClosesAt
    );
}
