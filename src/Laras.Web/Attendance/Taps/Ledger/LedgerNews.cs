using System.Diagnostics;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>Wakes those who follow the ledger when something was committed in this process.</summary>
public sealed class LedgerNews
{
    /// <summary>Single taps commit one by one; so many together waited for each other.</summary>
    private const int PouringFrom = 6;

    private static readonly TimeSpan StillPouring = TimeSpan.FromSeconds(1);

    private TaskCompletionSource next = New();
    private int rowsAtOnce;
    private long committedAt;

    /// <summary>Returns with the next commit, and at the latest after the pause: other processes write too.</summary>
    public async Task WaitForNextAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await Task.WhenAny(Volatile.Read(ref next).Task, Task.Delay(atMost, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Taps come faster than the disk commits: whoever follows the ledger leaves the machine to those who wait.</summary>
    public bool IsPouring =>
        Volatile.Read(ref rowsAtOnce) >= PouringFrom
        && Stopwatch.GetElapsedTime(Volatile.Read(ref committedAt)) < StillPouring;

    /// <param name="rows">How many were committed together.</param>
    internal void Tell(int rows)
    {
        Volatile.Write(ref rowsAtOnce, rows);
        Volatile.Write(ref committedAt, Stopwatch.GetTimestamp());
        Interlocked.Exchange(ref next, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
