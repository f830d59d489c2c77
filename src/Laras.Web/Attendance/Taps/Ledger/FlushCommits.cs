namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// Brings to the disk what the writer committed, and answers the senders then. While it waits for the disk, the writer
/// goes on, and whatever it commits meanwhile shares the next wait, which need not await the end of the one before.
/// </summary>
internal sealed class FlushCommits(
    TimeSpan delay,
    Action<Submission[]> settled,
    LedgerNews news,
    Action<Exception> told
) : IDisposable
{
    /// <summary>How many flushes may be under way at once: on a slow disk a tap waits for its own and hardly for another.</summary>
    public const int Lanes = 4;

    private readonly object door = new();
    private readonly ManualResetEvent never = new(initialState: false);
    private readonly List<Thread> threads = [];
    private List<Written> waiting = [];
    private volatile bool isBroken;
    private int underWay;
    private bool isDraining;
    private bool isEnding;

    /// <summary>A commit that may not be on the disk yet.</summary>
    /// <param name="Store">By which it was written.</param>
    internal sealed record Written(LedgerStore Store, Submission[] Senders, Placed[] Placed, Commit Commit);

    /// <summary>
    /// A flush did not work out. What was committed since the last good one may be lost without a further word of the disk,
    /// so nothing is promised until <see cref="Mend"/>.
    /// </summary>
    public bool IsBroken => isBroken;

    public void Start()
    {
        for (var number = 0; number < Lanes; number++)
        {
            var lane = number;
            var thread = new Thread(() => Run(lane)) { IsBackground = true, Name = $"tap flush {lane}" };
            threads.Add(thread);
            thread.Start();
        }
    }

    public void Add(Written written)
    {
        lock (door)
        {
            waiting.Add(written);
            Monitor.Pulse(door);
        }
    }

    /// <summary>
    /// Returns when nothing waits and no flush is under way: before a store is put away, by the writer, which adds nothing
    /// meanwhile.
    /// </summary>
    public void Drain()
    {
        lock (door)
        {
            isDraining = true;
            while (waiting.Count > 0 || underWay > 0)
            {
                Monitor.Wait(door);
            }

            isDraining = false;
        }
    }

    /// <summary>Everything that was committed is on the disk again.</summary>
    public void Mend() => isBroken = false;

    /// <summary>Returns when everybody is answered.</summary>
    public void End()
    {
        lock (door)
        {
            isEnding = true;
            Monitor.PulseAll(door);
        }

        threads.ForEach(thread => thread.Join());
    }

    public void Dispose() => never.Dispose();

    private void Run(int lane)
    {
        List<Written> flushing = [];
        while (TryTake(ref flushing))
        {
            var trouble = Flush(flushing[^1].Store, lane);
            flushing.ForEach(written => Answer(written, trouble));
            LayDown();
        }
    }

    private bool TryTake(ref List<Written> flushing)
    {
        lock (door)
        {
            while (waiting.Count == 0 && !isEnding)
            {
                Monitor.Wait(door);
            }

            flushing.Clear();
            (waiting, flushing) = (flushing, waiting);
            if (flushing.Count == 0)
            {
                return false;
            }

            underWay++;
            return true;
        }
    }

    private void LayDown()
    {
        lock (door)
        {
            underWay--;
            if (isDraining)
            {
                Monitor.PulseAll(door);
            }
        }
    }

    private BusyException? Flush(LedgerStore store, int lane)
    {
        try
        {
            if (!isBroken)
            {
                store.Flush(lane);
                if (delay > TimeSpan.Zero)
                {
                    never.WaitOne(delay);
                }

                return null;
            }
        }
#pragma warning disable CA1031 // Whatever it was, nobody is promised anything.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            isBroken = true;
            told(trouble);
        }

        return new("The ledger could not bring this to the disk.");
    }

    /// <summary>Others run what comes after for each sender.</summary>
    private void Answer(Written written, BusyException? trouble)
    {
        settled(written.Senders);
        var first = 0;
        foreach (var some in written.Senders.Chunk(AnswerTogether.Most))
        {
            ThreadPool.UnsafeQueueUserWorkItem(new AnswerTogether(some, written, first, trouble), preferLocal: false);
            first += some.Sum(sender => sender.Rows.Length);
        }

        if (trouble is null && written.Commit.Batch is not null)
        {
            news.Tell(written.Placed.Length);
        }
    }
}
