using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Morning;

/// <summary>Counts the region once when the program starts, so that the first who asks in the morning does not wait for it.</summary>
public sealed class PrepareMorning(IServiceScopeFactory scopes, DayMarks marks, Region region, TimeProvider time)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(PrepareAsync, stoppingToken);

    private async Task PrepareAsync(CancellationToken stoppingToken)
    {
        // Listening comes first; the counting may take seconds.
        await Task.Yield();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LarasDb>();
        await LoadRegionDay.HandleAsync(region.Today(time), db, marks, region, time, stoppingToken);
    }
}
