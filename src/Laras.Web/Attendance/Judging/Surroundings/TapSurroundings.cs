using Laras.Core;
using Laras.Core.Attendance.Judging;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Judging.Surroundings;

/// <summary>
/// What stands around some taps in the ledger, and earlier than each of them: so a tap that is judged again finds the
/// same, alone or among others. Taps of the portion that is being judged are not stored yet and are looked at beside the
/// table.
/// </summary>
internal sealed class TapSurroundings
{
    private readonly ILookup<Guid, TapTrace> byDevice;
    private readonly ILookup<string, TapTrace> byRun;
    private readonly ILookup<string, TapTrace> byKey;
    private readonly ILookup<EmployeeId, TapTrace> byPerson;
    private readonly ILookup<(string?, string?), TapTrace> byPoint;
    private readonly ILookup<LoadTwins.Point, LoadTwins.Twin> twins;

    private TapSurroundings(
        IReadOnlyList<TapTrace> portion,
        IReadOnlyList<TapTrace> stored,
        ILookup<LoadTwins.Point, LoadTwins.Twin> twins
    )
    {
        TapTrace[] near = [.. stored.Concat(portion).DistinctBy(trace => trace.TapId)];
        byDevice = near.ToLookup(trace => trace.DeviceId);
        byRun = near.ToLookup(trace => trace.Run);
        byKey = near.Where(trace => trace.KeyHash.Length > 0).ToLookup(trace => trace.KeyHash);
        byPerson = near.ToLookup(trace => trace.EmployeeId);
        byPoint = portion.ToLookup(trace => (trace.Latitude, trace.Longitude));
        this.twins = twins;
    }

    /// <param name="positions">The first position of each tap of the portion, its own or one that came later; null without.</param>
    public static async Task<TapSurroundings> LoadAsync(
        LarasDb db,
        IReadOnlyList<TapTrace> portion,
        IReadOnlyList<SeenPosition?> positions,
        EvidenceRuleBook book,
        CancellationToken cancellationToken
    ) =>
        new(
            portion,
            await LoadTracesNearby.ForAsync(db, portion, book, cancellationToken),
            await LoadTwins.ForAsync(db, portion, positions, book, cancellationToken)
        );

    public ChainState ChainOf(TapTrace tap, string? previous)
    {
        var near = byDevice[tap.DeviceId].Where(trace => trace.IsBefore(tap)).ToArray();
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
    public int PeopleOnPhone(TapTrace tap, EvidenceRules rules)
    {
        var since = tap.At - (rules.ManyMinutes * TimeSpan.MillisecondsPerMinute);
        return 1
            + byRun[tap.Run]
                .Concat(byKey[tap.KeyHash])
                .Where(trace => trace.IsBefore(tap) && trace.At >= since && trace.At <= tap.At)
                .Where(trace => trace.EmployeeId != tap.EmployeeId)
                .Select(trace => trace.EmployeeId)
                .Distinct()
                .Count();
    }

    /// <summary>The position of the same person before this one.</summary>
    public SeenPosition? Before(TapTrace tap, EvidenceRules rules)
    {
        var since = tap.At - (rules.JumpHours * TimeSpan.MillisecondsPerHour);
        return byPerson[tap.EmployeeId]
            .Where(trace => trace.IsBefore(tap) && trace.At >= since && trace.At < tap.At)
            .Where(trace => trace.Latitude is not null)
            .OrderBy(trace => trace.At)
            .ThenBy(trace => trace.TapId)
            .Select(trace => trace.Position)
            .LastOrDefault();
    }

    /// <summary>Who was at exactly this point lately, on how many days, and on how many days this person was.</summary>
    public (int People, int Days, int OwnDays) Twins(TapTrace tap, SeenPosition position, EvidenceRules rules)
    {
        if (!position.CanBeTwin(rules))
        {
            return (1, 1, 1);
        }

        var since = tap.LocalDate.AddDays(-rules.TwinWindowDays);
        (EmployeeId Person, DateOnly Date)[] there =
        [
            (tap.EmployeeId, tap.LocalDate),
            .. twins[LoadTwins.PointOf(position, rules)]
                .Where(twin => twin.Order < LoadTwins.OrderOf(tap))
                .Select(twin => (new EmployeeId(twin.EmployeeId), twin.LocalDate))
                .Concat(
                    byPoint[(position.Latitude, position.Longitude)]
                        .Where(trace => trace.IsBefore(tap) && trace.Position?.CanBeTwin(rules) == true)
                        .Select(trace => (trace.EmployeeId, trace.LocalDate))
                )
                .Where(one => one.LocalDate >= since && one.LocalDate <= tap.LocalDate),
        ];
        return (
            there.Select(one => one.Person).Distinct().Count(),
            there.Select(one => one.Date).Distinct().Count(),
            there.Where(one => one.Person == tap.EmployeeId).Select(one => one.Date).Distinct().Count()
        );
    }
}
