using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Access;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>The photos that are still kept of people within reach, the newest first; the pictures themselves are asked for one by one.</summary>
internal static class FindKioskPhotos
{
    public const int RowsMax = 60;

    public sealed record Row(
        Guid TapId,
        EmployeeId EmployeeId,
        string Name,
        string Kiosk,
        Intent Intent,
        DateTime TakenAtUtc
    )
    {
        /// <summary>Then it is deleted by itself.</summary>
        public DateTime KeptUntilUtc => TakenAtUtc + KioskPhoto.KeptFor;
    }

    public static async Task<IReadOnlyList<Row>> RunAsync(
        LarasDb db,
        Reachable people,
        CancellationToken cancellationToken
    )
    {
        var rows =
            from photo in db.KioskPhotos
            join tap in db.ReceivedTaps on photo.TapId equals tap.Id
            join person in db.Employees on tap.EmployeeId equals person.Id
            join kiosk in db.Kiosks on photo.KioskId equals kiosk.Id
            orderby photo.TakenAtUtc descending
            select new Row(photo.TapId, person.Id, person.Name, kiosk.Name, tap.Intent, photo.TakenAtUtc);
        if (people.People is { } limit)
        {
            return
            [
                .. (await rows.ToListAsync(cancellationToken))
                    .Where(row => limit.Contains(row.EmployeeId))
                    .Take(RowsMax),
            ];
        }

        return await rows.Take(RowsMax).ToListAsync(cancellationToken);
    }
}
