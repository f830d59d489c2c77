using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Reviews;

/// <summary>
/// Looks every few minutes whether decisions have become final, and once a day what waited too long; what was missed while
/// the program stood still is done at the next start.
/// </summary>
internal sealed class FollowReviews(
    IServiceScopeFactory scopes,
    Region region,
    TimeProvider time,
    ILogger<FollowReviews> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(FollowAsync, stoppingToken);

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        var raisedOn = DateOnly.MinValue;
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<LarasDb>();
                await ProposeReturned.RunAsync(db, region, time, stoppingToken);
                var today = region.Today(time);
                if (today > raisedOn)
                {
                    await RaiseWaiting.RunAsync(db, region, time, stoppingToken);
                    raisedOn = today;
                }
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // The next round does the same work again.
                log.LogWarning(trouble, "Reviews were not followed this time.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
