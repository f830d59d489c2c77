using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;

namespace Laras.Web.Attendance;

/// <summary>Everything that is stored about one person's attendance in a stretch of dates, before anybody judges it.</summary>
internal sealed record AttendanceFacts
{
    /// <summary>For somebody without a placement: where a day is over last, so that nobody is judged too early.</summary>
    private const Zone Westernmost = Zone.Wib;

    public required EmployeeId Id { get; init; }
    public required DateSpan Employment { get; init; }

    /// <summary>In order of their first day.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    public required IReadOnlyDictionary<DateOnly, string?> Roster { get; init; }
    public required IReadOnlyList<AbsenceLetter> Letters { get; init; }
    public required IReadOnlyList<StoredTap> Taps { get; init; }

    /// <summary>Of each date the last decision.</summary>
    public IReadOnlyDictionary<DateOnly, CorrectedDay> Corrections { get; init; } =
        new Dictionary<DateOnly, CorrectedDay>();

    public IReadOnlyList<WorkDay> Judge(Month month, WorkCalendar calendar, DateTime nowUtc)
    {
        WorkSchedule.Placed[] placements =
        [
            .. Places.Select(place => new WorkSchedule.Placed(place.Pattern, place.Span)),
        ];
        var zoneNow = Places.Count > 0 ? Places[^1].Zone : Westernmost;
        return WorkDays.Of(
            month,
            new(calendar, Employment, placements, Roster),
            Taps.Select(OnTheWall),
            Letters,
            zoneNow.ToLocal(nowUtc),
            Corrections
        );
    }

    /// <summary>Hours are those of the office: who taps while travelling is judged by the clock of the own unit.</summary>
    private Tap OnTheWall(StoredTap tap)
    {
        var zone = Places.LastOrDefault(place => place.Span.Contains(tap.LocalDate))?.Zone ?? tap.Zone;
        return new(tap.Id, tap.Intent, zone.ToLocal(tap.TapUtc), tap.Channel, tap.Device, tap.Evidence);
    }

    /// <summary>A placement, as far as hours are concerned: the pattern, and the zone of the unit.</summary>
    internal sealed record Place(string Pattern, DateSpan Span, Zone Zone);

    /// <summary>A tap with its instant, before it is known on which wall it must be read.</summary>
    internal sealed record StoredTap(
        Guid Id,
        Intent Intent,
        DateTime TapUtc,
        DateOnly LocalDate,
        Zone Zone,
        Channel Channel,
        string? Device,
        string Evidence
    );
}
