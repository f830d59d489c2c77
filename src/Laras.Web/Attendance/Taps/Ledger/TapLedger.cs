using System.Diagnostics.CodeAnalysis;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal.Sealing;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// The one writer of taps in this process. Whatever waits is committed together, and everybody is answered when it is on
/// the disk; meanwhile the next ones gather. What does not fit is turned away whole.
/// </summary>
public sealed partial class TapLedger(
    DataStore store,
    ReceiptSigner signer,
    TimeProvider time,
    LedgerNews news,
    LedgerSettings settings,
    ILogger<TapLedger> log
) : IHostedService, IDisposable
{
    /// <summary>How many submissions may wait for their answer.</summary>
    public const int SubmissionsMax = 4_096;

    /// <summary>How much memory all that waits may hold.</summary>
    public const int BytesMax = 32 * 1024 * 1024;

    /// <summary>A path of ten hashes is the longest that a receipt has to carry.</summary>
    public const int RowsPerCommitMax = 1_024;

    /// <summary>A commit costs as much as this many taps, so in a rush they wait for each other, and never long.</summary>
    private const int SubmissionsWorthACommit = 16;

    private static readonly TimeSpan WaitForEachOther = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(1);

    private readonly object door = new();
    private readonly Queue<Submission> queue = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEvent never = new(initialState: false);
    private readonly List<Submission> taken = [];
    private readonly List<LedgerRow> rows = [];
    private FlushCommits? flush;
    private int waiting;
    private int waitingBytes;
    private bool isEnding;
    private Thread? writer;

    /// <summary>False when the queue is full: then nothing of the rows was taken.</summary>
    /// <param name="stored">Ends after the commit, or with a <see cref="BusyException"/>.</param>
    public bool TryStore(LedgerRow[] rows, [NotNullWhen(true)] out Task<Stored>? stored)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var submission = new Submission(rows);
        lock (door)
        {
            if (isEnding || waiting == SubmissionsMax || waitingBytes + submission.Weight > BytesMax)
            {
                stored = null;
                return false;
            }

            waiting++;
            waitingBytes += submission.Weight;
            queue.Enqueue(submission);
            if (queue.Count is 1 or SubmissionsWorthACommit)
            {
                Monitor.Pulse(door);
            }
        }

        stored = submission.Answer;
        return true;
    }

    /// <summary>On a thread of its own: a commit waits for the disk, and no request may wait for that thread.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryRegisterAsync(cancellationToken);
        flush = new(settings.DelayOfDisk, Settle, news, trouble => LogTrouble(0, trouble));
        flush.Start();
        writer = new(Run) { IsBackground = true, Name = "tap ledger" };
        writer.Start();
    }

    /// <summary>What waits is stored before the program ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (door)
        {
            isEnding = true;
            Monitor.Pulse(door);
        }

        return writer is null ? Task.CompletedTask : ended.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        flush?.Dispose();
        never.Dispose();
    }

    /// <summary>Their senders are being answered: what they held is free.</summary>
    private void Settle(Submission[] answered)
    {
        lock (door)
        {
            waiting -= answered.Length;
            waitingBytes -= answered.Sum(submission => submission.Weight);
        }
    }

    /// <summary>A phone verifies a receipt by the key in the register, so the key stands there before it signs.</summary>
    private async Task TryRegisterAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = store.Open();
            await signer.RegisterAsync(db, time, cancellationToken);
        }
        catch (UnusableStoreException trouble)
        {
            LogTrouble(0, trouble);
        }
    }

    private void Run()
    {
        using var seal = new SealBatch(store, signer, time);
        LedgerStore? opened = null;
        try
        {
            while (TryTake())
            {
                opened = Store(opened, seal);
            }
        }
        finally
        {
            flush!.End();
            opened?.Dispose();
            ended.TrySetResult();
        }
    }

    /// <summary>Waits for what there is to store; false when everything is stored and no more will come.</summary>
    private bool TryTake()
    {
        taken.Clear();
        rows.Clear();
        lock (door)
        {
            while (queue.Count == 0 && !isEnding)
            {
                Monitor.Wait(door);
            }

            if (queue.Count < SubmissionsWorthACommit && !isEnding && news.IsPouring)
            {
                Monitor.Wait(door, WaitForEachOther);
            }

            while (rows.Count < RowsPerCommitMax && queue.TryDequeue(out var next))
            {
                taken.Add(next);
                rows.AddRange(next.Rows);
            }
        }

        return taken.Count > 0;
    }

    private LedgerStore? Store(LedgerStore? opened, SealBatch seal)
    {
        try
        {
            opened = Sound(opened, seal);
            var placed = new Placed[rows.Count];
            var commit = opened.Write(rows, placed);
            flush!.Add(new(opened, [.. taken], placed, commit));
            return opened;
        }
#pragma warning disable CA1031 // Whatever it was, the senders are told that nothing was stored, and the next ones are tried.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            LogTrouble(rows.Count, trouble);
            Fail([.. taken], new("The ledger could not store this.", trouble));
            PutAway(opened);
            never.WaitOne(PauseAfterTrouble);
            return null;
        }
    }

    private void Fail(Submission[] senders, BusyException because)
    {
        Settle(senders);
        ThreadPool.UnsafeQueueUserWorkItem(
            told => Array.ForEach(told, sender => sender.Fail(because)),
            senders,
            preferLocal: false
        );
    }

    /// <summary>Not while a flush goes through it; and a store that is broken may break once more on its way out.</summary>
    private void PutAway(LedgerStore? used)
    {
        flush!.Drain();
        try
        {
            used?.Dispose();
        }
#pragma warning disable CA1031 // Whatever it was, the next one is opened.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            LogTrouble(0, trouble);
        }
    }

    /// <summary>A store whose last commits are known to be on the disk, or are on their way there.</summary>
    private LedgerStore Sound(LedgerStore? opened, SealBatch seal)
    {
        if (opened is not null && !flush!.IsBroken)
        {
            return opened;
        }

        PutAway(opened);
        var fresh = LedgerStore.Open(store, seal);
        if (!flush!.IsBroken)
        {
            return fresh;
        }

        try
        {
            fresh.Recover();
            flush.Mend();
            return fresh;
        }
        catch
        {
            PutAway(fresh);
            throw;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Rows} rows could not be stored; their senders were told to come back."
    )]
    private partial void LogTrouble(int rows, Exception trouble);
}
