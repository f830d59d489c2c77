using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Web.Attendance.Judging.Surroundings;
using Laras.Web.Places;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// Judges some taps together, each by the rules in force on its date: what stands around them is asked for all at once,
/// and nothing is written. One by one or together, the verdicts are the same.
/// </summary>
internal sealed class JudgePortion(EvidenceRuleBook book, TimeProvider time)
{
    private readonly PlacesInUse places = new();

    /// <param name="Traces">What later taps must find again.</param>
    public sealed record Judged(IReadOnlyList<TapTrace> Traces, IReadOnlyList<TapJudgement> Judgements);

    /// <summary>Everything that was fetched for the portion.</summary>
    private sealed record Known(
        IReadOnlyDictionary<Guid, KnownDevice> Devices,
        PlaceBook Places,
        TapSurroundings Around,
        CodeProofs Codes
    );

    /// <param name="taps">In the order of the ledger.</param>
    public async Task<Judged> RunAsync(LarasDb db, IReadOnlyList<TapToJudge> taps, CancellationToken cancellationToken)
    {
        var devices = await KnownDevice.LoadAsync(
            db,
            [.. taps.Select(tap => tap.Received.DeviceId).Distinct()],
            cancellationToken
        );
        var units = await UnitsOnDay.LoadAsync(db, taps.Select(tap => tap.Received.EmployeeId), cancellationToken);
        TapTrace[] traces = [.. taps.Select(tap => TraceOf(tap, devices, units))];
        var positions = taps.Zip(traces)
            .Select(one => one.First.PositionsWithin(book.On(one.Second.LocalDate).LaterMinutes))
            .ToArray();
        var drawn = await places.NowAsync(db, cancellationToken);
        var known = new Known(
            devices,
            drawn,
            await TapSurroundings.LoadAsync(
                db,
                traces,
                [.. positions.Select(seen => seen.Count == 0 ? null : seen[0])],
                book,
                cancellationToken
            ),
            await CodeProofs.LoadAsync(db, taps, units, drawn.Units, time, cancellationToken)
        );
        return new(traces, [.. taps.Select((tap, place) => Judgement(tap, traces[place], positions[place], known))]);
    }

    private TapJudgement Judgement(TapToJudge tap, TapTrace trace, IReadOnlyList<SeenPosition> positions, Known known)
    {
        var rules = book.On(trace.LocalDate);
        var facts = FactsOf(tap, trace, positions, rules, known);
        var judgement = Judge.Of(facts, rules);
        return new()
        {
            Id = Guid.CreateVersion7(),
            TapId = trace.TapId,
            EmployeeId = trace.EmployeeId,
            LocalDate = trace.LocalDate,
            Rules = rules.Version,
            InputHash = JudgementText.HashOf(facts),
            Score = judgement.Score,
            Standing = judgement.Standing,
            IsPositionSound = judgement.IsPositionSound,
            Verdicts = JudgementText.Of(judgement),
            JudgedAtUtc = time.GetUtcNow().UtcDateTime,
        };
    }

    private static TapFacts FactsOf(
        TapToJudge tap,
        TapTrace trace,
        IReadOnlyList<SeenPosition> positions,
        EvidenceRules rules,
        Known known
    )
    {
        var device = known.Devices.GetValueOrDefault(trace.DeviceId);
        var codes = known.Codes.Of(tap);
        var (people, days, ownDays) = positions.Count == 0 ? (1, 1, 1) : known.Around.Twins(trace, positions[0], rules);
        return new()
        {
            Tap = trace.TapId,
            At = trace.At,
            Signature = VerifySignature.Of(tap.Received, device, tap.AtUtc),
            KeyAgeMinutes = device is null ? null : (long)(tap.AtUtc - device.BoundAtUtc).TotalMinutes,
            Chain = known.Around.ChainOf(trace, tap.Signed.Previous),
            Clock = ClockOf(tap.Moment, codes),
            ClockOffMinutes = tap.ClockOffMinutes,
            SawClockMove = tap.SawClockMove,
            Positions = positions,
            WhyNoPosition = tap.WhyNoPosition,
            Places = known.Places.Of(trace.EmployeeId, trace.UnitId, trace.LocalDate),
            Policy = known.Places.PolicyOf(trace.UnitId, trace.LocalDate),
            TwinPeople = people,
            TwinDays = days,
            OwnDays = ownDays,
            Before = positions.Count == 0 ? null : known.Around.Before(trace, rules),
            PeopleOnPhone = tap.IsAtKiosk ? 1 : known.Around.PeopleOnPhone(trace, rules),
            IsSharedPhone = device?.IsShared == true,
            Codes = codes,
            IsAtKiosk = tap.IsAtKiosk,
        };
    }

    /// <summary>A fresh code of a kiosk was seen at its time and at no other, however late it was sent.</summary>
    private static TapDoubt ClockOf(TapMoment moment, IReadOnlyList<CodeProof> codes) =>
        moment.Doubt is TapDoubt.NoToken or TapDoubt.WideBracket && codes.Any(code => code.IsOfTime)
            ? TapDoubt.None
            : moment.Doubt;

    private static TapTrace TraceOf(TapToJudge tap, IReadOnlyDictionary<Guid, KnownDevice> devices, UnitsOnDay units)
    {
        var received = tap.Received;
        var position = tap.PositionsWithin(0).Take(1).SingleOrDefault();
        return new()
        {
            TapId = received.Id,
            EmployeeId = received.EmployeeId,
            UnitId = units.Of(received.EmployeeId, tap.LocalDate),
            DeviceId = received.DeviceId,
            KeyHash = devices.GetValueOrDefault(received.DeviceId)?.KeyHash ?? "",
            Run = tap.Signed.Run,
            Sequence = tap.Signed.Sequence,
            Hash = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(received.Body))),
            Batch = received.Batch,
            Place = received.Place,
            LocalDate = tap.LocalDate,
            At = tap.At,
            Latitude = position?.Latitude,
            Longitude = position?.Longitude,
            Accuracy = position?.Accuracy,
            Altitude = position?.Altitude,
        };
    }
}
