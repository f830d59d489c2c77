namespace Laras.Web.Storage;

/// <summary>Work in the background that goes on until the program ends: being told to stop is how it ends, and no failure.</summary>
internal static class UntilStopped
{
    public static async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            await work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }
}
