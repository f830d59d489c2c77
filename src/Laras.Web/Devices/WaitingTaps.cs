using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Attendance;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>Taps that wait for the owner of their pin; they enter as soon as the pin is mapped, each exactly once.</summary>
internal static class WaitingTaps
{
    /// <summary>Replays, within the open transaction, every waiting tap whose pin now has an owner.</summary>
    /// <param name="noted">Takes down what was written, for the journal.</param>
    /// <returns>How many rows left the queue.</returns>
    public static async Task<int> ReplayAsync(
        LarasDb db,
        PinRegister pins,
        string by,
        DateTime nowUtc,
        NotedRows noted,
        CancellationToken cancellationToken
    )
    {
        var groups = await Waiting(db)
            .Select(row => new
            {
                row.ImportId,
                row.Device,
                row.Pin,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        var replayed = 0;
        var settled = db.QuarantinedRows.Where(row =>
            row.State == QuarantineState.Replayed && row.SettledAtUtc == nowUtc && row.SettledBy == by
        );
        foreach (var import in groups.GroupBy(group => group.ImportId))
        {
            var before = replayed;
            var file = await db
                .ImportedFiles.AsNoTracking()
                .SingleAsync(one => one.Id == import.Key, cancellationToken);
            foreach (var group in import)
            {
                if (pins.OwnerOf(group.Device, group.Pin!) is { } owner)
                {
                    var same = Waiting(db)
                        .Where(row =>
                            row.ImportId == group.ImportId && row.Device == group.Device && row.Pin == group.Pin
                        );
                    replayed += await ReplayAsync(db, same, file, owner, by, nowUtc, noted, cancellationToken);
                }
            }

            if (replayed > before)
            {
                await noted.AddStoredAsync(db, settled.Where(row => row.ImportId == file.Id), cancellationToken);
                await noted.AddStoredAsync(db, db.ImportedFiles.Where(one => one.Id == file.Id), cancellationToken);
            }
        }

        return replayed;
    }

    private static async Task<int> ReplayAsync(
        LarasDb db,
        IQueryable<QuarantinedRow> rows,
        ImportedFile file,
        EmployeeId owner,
        string by,
        DateTime nowUtc,
        NotedRows noted,
        CancellationToken cancellationToken
    )
    {
        var taps = await rows.Select(row => new
            {
                Key = new TapKey(row.Device, row.Pin!, row.LocalTime!.Value, row.Verify),
                row.Line,
            })
            .ToListAsync(cancellationToken);
        var added = await ClockEventLog.AppendAsync(
            db,
            taps.Select(tap =>
                MachineTap.Event(tap.Key, owner, file.Zone!.Value, file.Grammar!.Value, file.Id, tap.Line, nowUtc)
            ),
            noted,
            progress: null,
            cancellationToken
        );
        await rows.ExecuteUpdateAsync(
            row =>
                row.SetProperty(one => one.State, QuarantineState.Replayed)
                    .SetProperty(one => one.SettledBy, by)
                    .SetProperty(one => one.SettledAtUtc, nowUtc),
            cancellationToken
        );
        await db
            .ImportedFiles.Where(one => one.Id == file.Id)
            .ExecuteUpdateAsync(
                one =>
                    one.SetProperty(counted => counted.Accepted, counted => counted.Accepted + added)
                        .SetProperty(counted => counted.Duplicates, counted => counted.Duplicates + taps.Count - added)
                        .SetProperty(counted => counted.Quarantined, counted => counted.Quarantined - taps.Count),
                cancellationToken
            );
        return taps.Count;
    }

    private static IQueryable<QuarantinedRow> Waiting(LarasDb db) =>
        db.QuarantinedRows.Where(row => row.State == QuarantineState.Open && row.Reason == MachineTap.Unmapped);
}
