using System.Data.Common;
using Laras.Web.Storage;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>Writes once a minute, and once more at the end, when the live sessions were last seen.</summary>
internal sealed class RememberLastSeen(LiveSessions live, ILogger<RememberLastSeen> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await live.WriteLastSeenAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(RememberAsync, stoppingToken);

    private async Task RememberAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await live.WriteLastSeenAsync(stoppingToken);
            }
            catch (DbException trouble)
            {
                // Nothing is lost: the next round writes the newer times.
                log.LogWarning(trouble, "When sessions were last seen could not be written this time.");
            }
        }
    }
}
