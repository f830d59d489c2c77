using Laras.Core.Attendance.Kiosks;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>The tablet that stands for a kiosk stands for it no longer: its keys end now, and what they signed until now stays good.</summary>
internal static class EndPairing
{
    public static async Task RunAsync(LarasDb db, Guid kiosk, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var slot = OfficeCode.SlotAt(now.ToUnixTimeMilliseconds());
        var keys = await db
            .KioskKeys.Where(key => key.KioskId == kiosk && key.UntilSlot == null)
            .ToListAsync(cancellationToken);
        keys.ForEach(key => key.UntilSlot = slot);
        var pairings = await db
            .KioskPairings.Where(pairing => pairing.KioskId == kiosk && pairing.EndedAtUtc == null)
            .ToListAsync(cancellationToken);
        pairings.ForEach(pairing => pairing.EndedAtUtc = now.UtcDateTime);
    }
}
