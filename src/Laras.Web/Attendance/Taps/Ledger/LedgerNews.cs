namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>Wakes those who follow the ledger when something was committed in this process.</summary>
public sealed class LedgerNews
{
    private TaskCompletionSource next = New();

    /// <summary>Returns with the next commit, and at the latest after the pause: other processes write too.</summary>
    public async Task WaitForNextAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await Task.WhenAny(Volatile.Read(ref next).Task, Task.Delay(atMost, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    internal void Tell() => Interlocked.Exchange(ref next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
