using Laras.Web.Organisation;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>The kiosks of the offices that a viewer looks after, with how they are.</summary>
internal static class FindKiosks
{
    /// <param name="BackupsLeft">Codes on paper that nobody has used yet.</param>
    /// <param name="IsRotating">A new key waits for the next contact.</param>
    /// <param name="Unsettled">Cards that nobody has looked at yet.</param>
    public sealed record Row(Kiosk Kiosk, Unit Unit, int BackupsLeft, bool IsRotating, int Unsettled);

    public static async Task<IReadOnlyList<Row>> RunAsync(
        LarasDb db,
        UnitsInReach reach,
        CancellationToken cancellationToken
    )
    {
        var kiosks = await db.Kiosks.AsNoTracking().ToListAsync(cancellationToken);
        var left = await db
            .BackupCodes.Where(code => code.UsedByTap == null)
            .GroupBy(code => code.KioskId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var newest = await db
            .KioskKeys.GroupBy(key => key.KioskId)
            .Select(group => new { group.Key, Number = group.Max(key => key.Number) })
            .ToDictionaryAsync(row => row.Key, row => row.Number, cancellationToken);
        var unsettled = await db
            .UnsettledKioskTaps.Where(tap => !db.UnsettledAnswers.Any(answer => answer.TapId == tap.Id))
            .GroupBy(tap => tap.KioskId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var units = reach.Units.ToDictionary(unit => unit.Id);
        return
        [
            .. kiosks
                .Where(kiosk => units.ContainsKey(kiosk.UnitId))
                .Select(kiosk => new Row(
                    kiosk,
                    units[kiosk.UnitId],
                    left.GetValueOrDefault(kiosk.Id),
                    kiosk.KeyNumber < newest.GetValueOrDefault(kiosk.Id),
                    unsettled.GetValueOrDefault(kiosk.Id)
                ))
                .OrderBy(row => row.Kiosk.RevokedAtUtc is not null)
                .ThenBy(row => row.Unit.Code, StringComparer.Ordinal)
                .ThenBy(row => row.Kiosk.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>A kiosk within reach; null for one that is not, and for one that does not exist.</summary>
    public static async Task<Kiosk?> OneAsync(
        LarasDb db,
        UnitsInReach reach,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await db.Kiosks.SingleOrDefaultAsync(kiosk => kiosk.Id == id, cancellationToken) is { } kiosk
        && reach.Contains(kiosk.UnitId)
            ? kiosk
            : null;
}
