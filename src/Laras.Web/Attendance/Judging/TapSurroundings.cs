using Laras.Core.Attendance.Judging;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// What stands around a tap in the ledger, and earlier than it: so a tap that is judged again finds the same. Taps of the
/// portion that is being judged are not stored yet and are looked at beside the table.
/// </summary>
internal sealed class TapSurroundings(LarasDb db, IReadOnlyList<TapTrace> portion, EvidenceRules rules)
{
    /// <summary>So many equal points are enough to know.</summary>
    private const int TwinsMax = 1_000;

    public async Task<ChainState> ChainOfAsync(TapTrace tap, string? previous, CancellationToken cancellationToken)
    {
        var stored = await db
            .TapTraces.AsNoTracking()
            .Where(trace => trace.DeviceId == tap.DeviceId)
            .Where(trace => trace.Sequence == tap.Sequence || trace.Sequence == tap.Sequence - 1)
            .ToListAsync(cancellationToken);
        var near = Earlier(tap, stored, trace => trace.DeviceId == tap.DeviceId).ToArray();
        if (near.Any(trace => trace.Sequence == tap.Sequence))
        {
            return ChainState.Forked;
        }

        if (tap.Sequence == 0)
        {
            return previous is null ? ChainState.First : ChainState.Gap;
        }

        var before = near.Where(trace => trace.Sequence == tap.Sequence - 1).ToArray();
        return before.Length == 0 ? ChainState.Gap
            : before.Any(trace => trace.Hash == previous) ? ChainState.Follows
            : ChainState.Forked;
    }

    /// <summary>How many people tapped with this phone shortly before, this one among them.</summary>
    public async Task<int> PeopleOnPhoneAsync(TapTrace tap, CancellationToken cancellationToken)
    {
        var since = tap.At - (rules.ManyMinutes * TimeSpan.MillisecondsPerMinute);
        var others = await db
            .TapTraces.AsNoTracking()
            .Where(trace => trace.Run == tap.Run && trace.EmployeeId != tap.EmployeeId)
            .Where(trace => trace.At >= since && trace.At <= tap.At)
            .ToListAsync(cancellationToken);
        if (tap.KeyHash.Length > 0)
        {
            others.AddRange(
                await db
                    .TapTraces.AsNoTracking()
                    .Where(trace => trace.KeyHash == tap.KeyHash && trace.At >= since && trace.At <= tap.At)
                    .Where(trace => trace.EmployeeId != tap.EmployeeId)
                    .ToListAsync(cancellationToken)
            );
        }

        return 1
            + Earlier(tap, others, IsSamePhone)
                .Where(trace => trace.At >= since && trace.At <= tap.At && trace.EmployeeId != tap.EmployeeId)
                .Select(trace => trace.EmployeeId)
                .Distinct()
                .Count();

        bool IsSamePhone(TapTrace trace) =>
            trace.Run == tap.Run || (trace.KeyHash.Length > 0 && trace.KeyHash == tap.KeyHash);
    }

    /// <summary>The position of the same person before this one.</summary>
    public async Task<SeenPosition?> BeforeAsync(TapTrace tap, CancellationToken cancellationToken)
    {
        var since = tap.At - (rules.JumpHours * TimeSpan.MillisecondsPerHour);
        var stored = await db
            .TapTraces.AsNoTracking()
            .Where(trace => trace.EmployeeId == tap.EmployeeId && trace.At >= since && trace.At < tap.At)
            .Where(trace => trace.Latitude != null)
            .ToListAsync(cancellationToken);
        return Earlier(tap, stored, trace => trace.EmployeeId == tap.EmployeeId)
            .Where(trace => trace.Latitude is not null && trace.At >= since && trace.At < tap.At)
            .OrderBy(trace => trace.At)
            .ThenBy(trace => trace.TapId)
            .Select(trace => trace.Position)
            .LastOrDefault();
    }

    /// <summary>Who was at exactly this point lately, on how many days, and on how many days this person was.</summary>
    public async Task<(int People, int Days, int OwnDays)> TwinsAsync(
        TapTrace tap,
        SeenPosition position,
        CancellationToken cancellationToken
    )
    {
        if (!position.CanBeTwin(rules))
        {
            return (1, 1, 1);
        }

        var since = tap.LocalDate.AddDays(-rules.TwinWindowDays);
        var stored = await db
            .TapTraces.AsNoTracking()
            .Where(trace => trace.Latitude == position.Latitude && trace.Longitude == position.Longitude)
            .Where(trace => trace.LocalDate >= since && trace.LocalDate <= tap.LocalDate)
            .OrderByDescending(trace => trace.At)
            .Take(TwinsMax)
            .ToListAsync(cancellationToken);
        TapTrace[] twins =
        [
            tap,
            .. Earlier(tap, stored, trace => IsAt(trace, position))
                .Where(trace => trace.LocalDate >= since && trace.LocalDate <= tap.LocalDate)
                .Where(trace => trace.Position?.CanBeTwin(rules) == true),
        ];
        return (
            twins.Select(trace => trace.EmployeeId).Distinct().Count(),
            twins.Select(trace => trace.LocalDate).Distinct().Count(),
            twins.Where(trace => trace.EmployeeId == tap.EmployeeId).Select(trace => trace.LocalDate).Distinct().Count()
        );
    }

    private static bool IsAt(TapTrace trace, SeenPosition position) =>
        trace.Latitude == position.Latitude && trace.Longitude == position.Longitude;

    /// <summary>What stands earlier in the ledger, stored or in this portion.</summary>
    private IEnumerable<TapTrace> Earlier(TapTrace tap, IEnumerable<TapTrace> stored, Func<TapTrace, bool> fits) =>
        stored.Concat(portion.Where(fits)).Where(trace => trace.IsBefore(tap)).DistinctBy(trace => trace.TapId);
}
