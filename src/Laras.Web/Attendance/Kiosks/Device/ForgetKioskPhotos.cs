using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>Deletes the photos of kiosks that are older than thirty days, when the program starts and every hour.</summary>
public sealed class ForgetKioskPhotos(DataStore store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var db = store.Open())
            {
                await RunAsync(db, time.GetUtcNow().UtcDateTime, stoppingToken);
            }

            await Task.Delay(Pause, TimeProvider.System, stoppingToken);
        }
    }

    internal static Task<int> RunAsync(LarasDb db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var limit = nowUtc - KioskPhoto.KeptFor;
        return db.KioskPhotos.Where(photo => photo.ReceivedAtUtc < limit).ExecuteDeleteAsync(cancellationToken);
    }
}
