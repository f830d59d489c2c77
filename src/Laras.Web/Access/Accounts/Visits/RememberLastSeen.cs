namespace Laras.Web.Access.Accounts.Visits;

/// <summary>Writes once a minute, and once more at the end, when the live sessions were last seen.</summary>
internal sealed class RememberLastSeen(LiveSessions live) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await live.WriteLastSeenAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await live.WriteLastSeenAsync(stoppingToken);
        }
    }
}
