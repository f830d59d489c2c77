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
/// Judges some taps together, each by the rules in force when it arrived: what stands around them is asked for all at once,
/// and nothing is written. One by one or together, the verdicts are the same.
/// </summary>
/// <param name="passOver">Told of a tap that could not be judged: it is asked, and those behind it are judged.</param>
internal sealed class JudgePortion(EvidenceRuleBook book, TimeProvider time, Action<Guid, Exception>? passOver = null)
{
    private readonly PlacesInUse places = new();

    /// <param name="Traces">What later taps must find again.</param>
    public sealed record Judged(IReadOnlyList<TapTrace> Traces, IReadOnlyList<TapJudgement> Judgements);

    /// <summary>Everything that was fetched for the portion.</summary>
    private sealed record Known(PlaceBook Places, TapSurroundings Around, CodeProofs Codes);

    /// <summary>A tap with whose its signature is: only what a key really signed says anything about its device.</summary>
    private sealed record Signed(TapToJudge Tap, KnownDevice? Device, SignatureState Signature);

    /// <param name="taps">In the order of the ledger.</param>
    public async Task<Judged> RunAsync(LarasDb db, IReadOnlyList<TapToJudge> taps, CancellationToken cancellationToken)
    {
        var devices = await KnownDevice.LoadAsync(
            db,
            [.. taps.Select(tap => tap.Received.DeviceId).Distinct()],
            cancellationToken
        );
        var units = await UnitsOnDay.LoadAsync(db, taps.Select(tap => tap.Received.EmployeeId), cancellationToken);
        Signed[] signed = [.. taps.Select(tap => SignedOf(tap, devices))];
        TapTrace[] traces = [.. signed.Select(one => TraceOf(one, units))];
        var positions = taps.Select(tap => tap.PositionsWithin(book.On(tap.ArrivedOn).LaterMinutes)).ToArray();
        var drawn = await places.NowAsync(db, cancellationToken);
        var known = new Known(
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
        return new(
            traces,
            [.. signed.Select((one, place) => JudgementOf(one, traces[place], positions[place], known))]
        );
    }

    private TapJudgement JudgementOf(Signed one, TapTrace trace, IReadOnlyList<SeenPosition> positions, Known known)
    {
        var rules = book.On(one.Tap.ArrivedOn);
        try
        {
            var facts = FactsOf(one, trace, positions, rules, known);
            return RowOf(trace, rules, JudgementText.HashOf(facts), Judge.Of(facts, rules));
        }
#pragma warning disable CA1031 // Whatever it was: one tap must not keep the judge of a whole region from all others.
        catch (Exception strange)
#pragma warning restore CA1031
        {
            passOver?.Invoke(trace.TapId, strange);
            return RowOf(trace, rules, $"{DoubtCodes.NotJudged} {trace.TapId:N}", NotJudged(rules));
        }
    }

    /// <summary>Somebody looks at it; the person can say what it was.</summary>
    private static Judgement NotJudged(EvidenceRules rules) =>
        new(
            rules.AskedFrom,
            Standing.Asked,
            IsPositionSound: false,
            [
                new(
                    ProofVerdict.Missing,
                    DoubtCodes.NotJudged,
                    "Bukti catatan ini belum dapat dinilai. Catatannya tetap berlaku.",
                    rules.AskedFrom
                ),
            ]
        );

    private TapJudgement RowOf(TapTrace trace, EvidenceRules rules, string input, Judgement judgement) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            TapId = trace.TapId,
            EmployeeId = trace.EmployeeId,
            LocalDate = trace.LocalDate,
            Rules = rules.Version,
            InputHash = input,
            Score = judgement.Score,
            Standing = judgement.Standing,
            IsPositionSound = judgement.IsPositionSound,
            Verdicts = JudgementText.Of(judgement),
            JudgedAtUtc = time.GetUtcNow().UtcDateTime,
        };

    private static TapFacts FactsOf(
        Signed one,
        TapTrace trace,
        IReadOnlyList<SeenPosition> positions,
        EvidenceRules rules,
        Known known
    )
    {
        var (tap, device, signature) = one;
        var codes = known.Codes.Of(tap);
        var (people, days, ownDays) = positions.Count == 0 ? (1, 1, 1) : known.Around.Twins(trace, positions[0], rules);
        return new()
        {
            Tap = trace.TapId,
            At = trace.At,
            Signature = signature,
            KeyAgeMinutes = device is null ? null : (long)(tap.AtUtc - device.BoundAtUtc).TotalMinutes,
            Chain = known.Around.ChainOf(trace, tap.Signed.Previous),
            Clock = ClockOf(tap.Moment, codes),
            SentAfterMinutes = tap.SentAfterMinutes,
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

    private static Signed SignedOf(TapToJudge tap, IReadOnlyDictionary<Guid, KnownDevice> devices)
    {
        var device = devices.GetValueOrDefault(tap.Received.DeviceId);
        return new(tap, device, VerifySignature.Of(tap.Received, device, tap.AtUtc));
    }

    private static TapTrace TraceOf(Signed one, UnitsOnDay units)
    {
        var (tap, device, signature) = one;
        var received = tap.Received;
        // Whoever writes a device of somebody else over his own taps leaves no trace on it.
        var isForged = signature == SignatureState.Wrong;
        var position = tap.PositionsWithin(0).Take(1).SingleOrDefault();
        return new()
        {
            TapId = received.Id,
            EmployeeId = received.EmployeeId,
            UnitId = units.Of(received.EmployeeId, tap.LocalDate),
            DeviceId = isForged ? received.Id : received.DeviceId,
            KeyHash = isForged ? "" : device?.KeyHash ?? "",
            Run = isForged ? $"{received.Id:N}" : tap.Signed.Run,
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
