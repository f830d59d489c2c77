using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Places;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// Judges every received tap right after it counted. The same tap with the same surroundings and the same rules gives the
/// same judgement, byte for byte, and is then judged once; new rules give a new row beside the old one.
/// </summary>
public sealed class JudgeTaps(
    DataStore store,
    ServerTokens tokens,
    TimeProvider time,
    LedgerNews news,
    ILogger<JudgeTaps> log
) : FollowLedger(store, news, log)
{
    private const int TapsPerPortion = 200;
    private const string Kind = "nilai-ketukan";

    private static readonly EvidenceRules Rules = RulesInUse.Newest;

    /// <summary>Each version of the rules reads the ledger for itself.</summary>
    protected override string Name => $"nilai {Rules.Version}";

    protected override async Task<Portion?> ReadAsync(LarasDb db, long after, CancellationToken cancellationToken)
    {
        var batches = await db
            .TapBatches.Where(batch => batch.Number > after)
            .OrderBy(batch => batch.Number)
            .Select(batch => new { batch.Number, batch.Size })
            .Take(TapsPerPortion)
            .ToListAsync(cancellationToken);
        if (batches.Count == 0)
        {
            return null;
        }

        var size = 0;
        var upTo = batches.TakeWhile(batch => (size += batch.Size) - batch.Size < TapsPerPortion).Last().Number;
        var taps = await LoadTapsToJudge.BetweenAsync(db, tokens, after, upTo, cancellationToken);
        var devices = await KnownDevice.LoadAsync(
            db,
            [.. taps.Select(tap => tap.Received.DeviceId).Distinct()],
            cancellationToken
        );
        var units = await UnitsOnDay.LoadAsync(db, taps.Select(tap => tap.Received.EmployeeId), cancellationToken);
        TapTrace[] traces = [.. taps.Select(tap => TraceOf(tap, devices, units))];
        var judged = await JudgeAsync(db, taps, traces, devices, cancellationToken);
        return new(upTo, token => WriteAsync(db, traces, judged, token));
    }

    private async Task<IReadOnlyList<TapJudgement>> JudgeAsync(
        LarasDb db,
        IReadOnlyList<TapToJudge> taps,
        TapTrace[] traces,
        IReadOnlyDictionary<Guid, KnownDevice> devices,
        CancellationToken cancellationToken
    )
    {
        var book = await PlaceBook.LoadAsync(db, cancellationToken);
        var around = new TapSurroundings(db, traces, Rules);
        var codes = await CodeProofs.LoadAsync(db, taps, time, cancellationToken);
        Guid[] ids = [.. taps.Select(tap => tap.Received.Id)];
        var known = (
            await db
                .TapJudgements.Where(row => ids.Contains(row.TapId) && row.Rules == Rules.Version)
                .Select(row => new { row.TapId, row.InputHash })
                .ToListAsync(cancellationToken)
        ).ToHashSet();
        var judged = new List<TapJudgement>();
        foreach (var (tap, trace) in taps.Zip(traces))
        {
            var facts = await FactsAsync(
                tap,
                trace,
                devices.GetValueOrDefault(trace.DeviceId),
                book,
                around,
                await codes.OfAsync(tap, cancellationToken),
                cancellationToken
            );
            var hash = JudgementText.HashOf(facts);
            if (!known.Contains(new { TapId = trace.TapId, InputHash = hash }))
            {
                judged.Add(RowOf(trace, hash, Judge.Of(facts, Rules)));
            }
        }

        return judged;
    }

    private static async Task<TapFacts> FactsAsync(
        TapToJudge tap,
        TapTrace trace,
        KnownDevice? device,
        PlaceBook book,
        TapSurroundings around,
        IReadOnlyList<CodeProof> codes,
        CancellationToken cancellationToken
    )
    {
        var positions = tap.PositionsWithin(Rules.LaterMinutes);
        var (people, days, ownDays) =
            positions.Count == 0 ? (1, 1, 1) : await around.TwinsAsync(trace, positions[0], cancellationToken);
        return new()
        {
            Tap = trace.TapId,
            At = trace.At,
            Signature = VerifySignature.Of(tap.Received, device, tap.AtUtc),
            KeyAgeMinutes = device is null ? null : (long)(tap.AtUtc - device.BoundAtUtc).TotalMinutes,
            Chain = await around.ChainOfAsync(trace, tap.Signed.Previous, cancellationToken),
            Clock = ClockOf(tap.Moment, codes),
            ClockOffMinutes = tap.ClockOffMinutes,
            SawClockMove = tap.SawClockMove,
            Positions = positions,
            WhyNoPosition = tap.WhyNoPosition,
            Places = book.Of(trace.EmployeeId, trace.UnitId, trace.LocalDate),
            Policy = book.PolicyOf(trace.UnitId, trace.LocalDate),
            TwinPeople = people,
            TwinDays = days,
            OwnDays = ownDays,
            Before = positions.Count == 0 ? null : await around.BeforeAsync(trace, cancellationToken),
            PeopleOnPhone = tap.IsAtKiosk ? 1 : await around.PeopleOnPhoneAsync(trace, cancellationToken),
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

    private TapJudgement RowOf(TapTrace trace, string hash, Judgement judgement) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            TapId = trace.TapId,
            EmployeeId = trace.EmployeeId,
            LocalDate = trace.LocalDate,
            Rules = Rules.Version,
            InputHash = hash,
            Score = judgement.Score,
            Standing = judgement.Standing,
            IsPositionSound = judgement.IsPositionSound,
            Verdicts = JudgementText.Of(judgement),
            JudgedAtUtc = time.GetUtcNow().UtcDateTime,
        };

    private async Task WriteAsync(
        LarasDb db,
        IReadOnlyList<TapTrace> traces,
        IReadOnlyList<TapJudgement> judged,
        CancellationToken cancellationToken
    )
    {
        await InsertMissing.RunAsync(db, traces, progress: null, cancellationToken);
        var noted = new NotedRows();
        await InsertMissing.RunAsync(db, judged, noted, progress: null, cancellationToken);
        if (noted.Count > 0)
        {
            Journal.NoteMany(
                db,
                new(
                    Kind,
                    null,
                    JournalNote.Program,
                    $"Bukti {noted.Count} ketukan dinilai dengan aturan {Rules.Version}; tidak ada yang berubah karenanya."
                ),
                time,
                noted
            );
        }
    }
}
