using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>Deletes the photos of kiosks that are older than thirty days, when the program starts and every hour.</summary>
public sealed partial class ForgetKioskPhotos(DataStore store, TimeProvider time, ILogger<ForgetKioskPhotos> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(ForgetEveryHourAsync, stoppingToken);

    private async Task ForgetEveryHourAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(stoppingToken);
            await Task.Delay(Pause, TimeProvider.System, stoppingToken);
        }
    }

    internal static Task<int> RunAsync(LarasDb db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var limit = nowUtc - KioskPhoto.KeptFor;
        return db.KioskPhotos.Where(photo => photo.TakenAtUtc < limit).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A database that is busy now is asked again in an hour; the promise on the card does not end with it.</summary>
    internal async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = store.Open();
            await RunAsync(db, time.GetUtcNow().UtcDateTime, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it was, the next hour tries again.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogTrouble(trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old photos of kiosks were not deleted this hour.")]
    private partial void LogTrouble(Exception trouble);
}
