namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>Seals in the background of the web process whenever something waits, so that no entry is unsealed for a minute.</summary>
public sealed partial class Sealer(DataStore store, TimeProvider time, ILogger<Sealer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Now and then everything is looked at, in case an entry came later than anyone would think.</summary>
    private const int RoundsBetweenWholeLooks = 360;

    private string? told;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(SealEveryRoundAsync, stoppingToken);

    private async Task SealEveryRoundAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        for (var round = 0; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            await SealAsync(round % RoundsBetweenWholeLooks == 0, stoppingToken);
        }
    }

    /// <summary>What stops one round must not stop the next: entries wait safely until they can be sealed.</summary>
    private async Task SealAsync(bool everything, CancellationToken stoppingToken)
    {
        try
        {
            await using var db = store.Open();
            await SealJournal.RunAsync(db, store, time, everything, stoppingToken);
            told = null;
        }
#pragma warning disable CA1031 // Whatever it was, it is told once and tried again.
        catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (told != trouble.Message)
            {
                told = trouble.Message;
                LogTrouble(trouble.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal waits to be sealed: {Trouble}")]
    private partial void LogTrouble(string trouble);
}
