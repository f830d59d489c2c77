using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Web.Attendance.Taps;

namespace Laras.Web.Attendance.Judging;

/// <summary>One tap of the ledger with what came after it, read and put in its time.</summary>
internal sealed record TapToJudge
{
    /// <summary>The reason that the phone adds by itself when it saw its clock being set back.</summary>
    internal const string ClockMoved = "jam-bergeser";

    public required ReceivedTap Received { get; init; }
    public required SignedTap Signed { get; init; }
    public required IReadOnlyList<SignedAddition> Additions { get; init; }
    public required TapMoment Moment { get; init; }

    /// <summary>The time that counts, milliseconds since 1970 UTC.</summary>
    public long At => Moment.CountsAs(Received.Intent);

    public DateTime AtUtc => DateTimeOffset.FromUnixTimeMilliseconds(At).UtcDateTime;

    public DateOnly LocalDate => DateOnly.FromDateTime(Enum.Parse<Zone>(Signed.Zone, ignoreCase: true).ToLocal(AtUtc));

    /// <summary>The date on the person's wall on which it arrived; nobody can choose it.</summary>
    public DateOnly ArrivedOn =>
        DateOnly.FromDateTime(Enum.Parse<Zone>(Signed.Zone, ignoreCase: true).ToLocal(Received.ReceivedAtUtc));

    /// <summary>How long after the time that counts it arrived.</summary>
    public long SentAfterMinutes => (Moment.NotAfter - At) / TimeSpan.MillisecondsPerMinute;

    public bool IsAtKiosk => Received.Channel == Channel.Kiosk;

    /// <summary>How far the clock of the device was outside of what is possible, minutes.</summary>
    public long ClockOffMinutes => Math.Abs(Signed.TapAt - Moment.Nearest) / TimeSpan.MillisecondsPerMinute;

    public bool SawClockMove => Signed.Evidence.OfType<TapEvidence.Reason>().Any(reason => reason.Value == ClockMoved);

    public string? WhyNoPosition => Signed.Evidence.OfType<TapEvidence.NoLocation>().FirstOrDefault()?.Why;

    /// <summary>That of the tap, then those that came so soon after it that they belong to it.</summary>
    public IReadOnlyList<SeenPosition> PositionsWithin(int minutes) =>
        [
            .. PositionsIn(Signed.Evidence),
            .. Additions
                .Where(addition => addition.At - Moment.Nearest <= minutes * TimeSpan.MillisecondsPerMinute)
                .OrderBy(addition => addition.At)
                .ThenBy(addition => addition.Id)
                .SelectMany(addition => PositionsIn(addition.Evidence)),
        ];

    /// <summary>The codes that came with the tap or after it.</summary>
    public IEnumerable<TapEvidence.Code> Codes =>
        Signed
            .Evidence.Concat(
                Additions
                    .OrderBy(addition => addition.At)
                    .ThenBy(addition => addition.Id)
                    .SelectMany(addition => addition.Evidence)
            )
            .OfType<TapEvidence.Code>();

    private static IEnumerable<SeenPosition> PositionsIn(IEnumerable<TapEvidence> evidence) =>
        evidence
            .OfType<TapEvidence.Location>()
            .Select(seen => new SeenPosition(seen.Latitude, seen.Longitude, seen.Accuracy, seen.Altitude, seen.At));
}
