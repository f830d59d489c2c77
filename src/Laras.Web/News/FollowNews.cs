using Laras.Web.News.Push;
using Laras.Web.News.Reminders;
using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.News;

/// <summary>Looks twice a minute for what people should hear of.</summary>
internal sealed class FollowNews(
    IServiceScopeFactory scopes,
    PushSender sender,
    WriteReminders reminders,
    Region region,
    TimeProvider time,
    ILogger<FollowNews> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Written by night, for the morning. A restart forgets it; the list of notices does not.</summary>
    private readonly List<NewsItem> waiting = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(FollowAsync, stoppingToken);

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<LarasDb>();
                waiting.AddRange(await WriteNews.RunAsync(db, time, stoppingToken));
                waiting.AddRange(await reminders.RunAsync(db, stoppingToken));
                if (PushNews.IsNight(region.Now(time)))
                {
                    continue;
                }

                NewsItem[] items = [.. waiting];
                waiting.Clear();
                await PushNews.RunAsync(db, items, sender, region, time, stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // The next round finds the same rows again.
                log.LogWarning(trouble, "Notices were not written this time.");
            }
        }
    }
}
