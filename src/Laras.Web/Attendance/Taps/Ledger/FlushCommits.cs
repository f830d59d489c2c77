namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// Brings to the disk what the writer committed, and answers the senders then. While it waits for the disk, the writer
/// goes on, and whatever it commits meanwhile shares the next wait.
/// </summary>
internal sealed class FlushCommits(
    TimeSpan delay,
    Action<Submission[]> settled,
    LedgerNews news,
    Action<Exception> told
) : IDisposable
{
    private readonly object door = new();
    private readonly ManualResetEvent never = new(initialState: false);
    private List<Written> waiting = [];
    private List<Written> flushing = [];
    private volatile bool isBroken;
    private bool isEnding;
    private Thread? thread;

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
        thread = new(Run) { IsBackground = true, Name = "tap flush" };
        thread.Start();
    }

    public void Add(Written written)
    {
        lock (door)
        {
            waiting.Add(written);
            Monitor.Pulse(door);
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
            Monitor.Pulse(door);
        }

        thread?.Join();
    }

    public void Dispose() => never.Dispose();

    private void Run()
    {
        while (TryTake())
        {
            var trouble = Flush();
            flushing.ForEach(written => Answer(written, trouble));
        }
    }

    private bool TryTake()
    {
        lock (door)
        {
            while (waiting.Count == 0 && !isEnding)
            {
                Monitor.Wait(door);
            }

            flushing.Clear();
            (waiting, flushing) = (flushing, waiting);
            return flushing.Count > 0;
        }
    }

    private BusyException? Flush()
    {
        try
        {
            if (!isBroken)
            {
                flushing[^1].Store.Flush();
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
