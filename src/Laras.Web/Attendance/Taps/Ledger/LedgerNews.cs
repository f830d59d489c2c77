using System.Diagnostics;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>Wakes those who follow the ledger when something was committed in this process.</summary>
public sealed class LedgerNews
{
    /// <summary>So many in one second come in the rush of a whole city and at no other time.</summary>
    private const int PouringFrom = 500;

    private static readonly long Second = Stopwatch.Frequency;

    private readonly Lock counting = new();
    private TaskCompletionSource next = New();
    private long secondBegan;
    private int inThisSecond;
    private int inTheSecondBefore;

    /// <summary>Returns with the next commit, and at the latest after the pause: other processes write too.</summary>
    public async Task WaitForNextAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await Task.WhenAny(Volatile.Read(ref next).Task, Task.Delay(atMost, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Taps come in a rush: whoever follows the ledger leaves the machine to those who wait.</summary>
    public bool IsPouring =>
        Math.Max(Volatile.Read(ref inThisSecond), Volatile.Read(ref inTheSecondBefore)) >= PouringFrom
        && Stopwatch.GetTimestamp() - Volatile.Read(ref secondBegan) < 2 * Second;

    /// <summary>Called when everybody was answered.</summary>
    /// <param name="rows">How many were committed together.</param>
    internal void Tell(int rows)
    {
        lock (counting)
        {
            var now = Stopwatch.GetTimestamp();
            var since = now - secondBegan;
            if (since >= Second)
            {
                Volatile.Write(ref inTheSecondBefore, since < 2 * Second ? inThisSecond : 0);
                Volatile.Write(ref inThisSecond, 0);
                Volatile.Write(ref secondBegan, now);
            }

            Volatile.Write(ref inThisSecond, inThisSecond + rows);
        }

        Interlocked.Exchange(ref next, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
