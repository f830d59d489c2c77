using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Taps;

/// <summary>
/// Lets every received tap count for its day, within a second and before anybody judged it: one <see cref="ClockEvent"/>
/// with the same id, at the time that the server can vouch for.
/// </summary>
public sealed class AdmitTaps(
    DataStore store,
    ServerTokens tokens,
    TimeProvider time,
    LedgerNews news,
    ILogger<AdmitTaps> log
) : FollowLedger(store, news, log)
{
    /// <summary>A portion is written in one go, and taps that come meanwhile wait for it.</summary>
    private const int TapsPerPortion = 500;

    private const string Kind = "ketukan-berlaku";

    protected override string Name => TapFollower.Admits;

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
        var taps = await db
            .ReceivedTaps.AsNoTracking()
            .Where(tap => tap.Batch > after && tap.Batch <= upTo)
            .Where(tap => db.Employees.Any(person => person.Id == tap.EmployeeId))
            .OrderBy(tap => tap.Batch)
            .ThenBy(tap => tap.Place)
            .ToListAsync(cancellationToken);
        ClockEvent[] events = [.. taps.Select(TryEventOf).OfType<ClockEvent>()];
        return new(upTo, token => WriteAsync(db, events, token));
    }

    /// <summary>One tap that cannot be read must not hold up everybody's.</summary>
    private ClockEvent? TryEventOf(ReceivedTap tap)
    {
        try
        {
            return EventOf(tap);
        }
#pragma warning disable CA1031 // Whatever it was, the taps behind it count.
        catch (Exception strange)
#pragma warning restore CA1031
        {
            PassOver(tap.Id, strange);
            return null;
        }
    }

    /// <summary>Null for a text that is no tap of this contract: whoever knows the other one admits it.</summary>
    internal ClockEvent? EventOf(ReceivedTap tap)
    {
        if (SignedText.ReadTap(tap.Body) is not { } signed)
        {
            return null;
        }

        var moment = TapMoment.Of(
            signed.TapAt,
            tokens.TimeOf(signed.Token),
            signed.SinceToken,
            new DateTimeOffset(tap.ReceivedAtUtc).ToUnixTimeMilliseconds()
        );
        var zone = Enum.Parse<Zone>(signed.Zone, ignoreCase: true);
        var utc = DateTimeOffset.FromUnixTimeMilliseconds(moment.CountsAs(tap.Intent)).UtcDateTime;
        var local = zone.ToLocal(utc);
        return new()
        {
            Id = tap.Id,
            EmployeeId = tap.EmployeeId,
            Intent = tap.Intent,
            TapUtc = utc,
            LocalDate = DateOnly.FromDateTime(local),
            LocalTime = TimeOnly.FromDateTime(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond))),
            Zone = zone,
            Channel = tap.Channel,
            Device = tap.Channel == Channel.Kiosk ? tap.DeviceId.ToString() : null,
            Evidence = TapWords.Of(signed, moment, zone),
            ReceivedAtUtc = tap.ReceivedAtUtc,
        };
    }

    private async Task WriteAsync(LarasDb db, ClockEvent[] events, CancellationToken cancellationToken)
    {
        var noted = new NotedRows();
        await ClockEventLog.AppendAsync(db, events, noted, progress: null, cancellationToken);
        if (noted.Count > 0)
        {
            Journal.NoteMany(
                db,
                new(Kind, null, JournalNote.Program, $"{noted.Count} ketukan dari HP dan kios berlaku untuk harinya."),
                time,
                noted
            );
        }
    }
}
