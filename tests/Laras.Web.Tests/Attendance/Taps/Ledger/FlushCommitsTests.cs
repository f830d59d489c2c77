using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Journal;
using Laras.Web.Attendance.Taps.Ledger;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Ledger;

public sealed class FlushCommitsTests : IDisposable
{
    private readonly List<Exception> told = [];
    private readonly FlushCommits flush;
    private int settled;

    public FlushCommitsTests()
    {
        flush = new(TimeSpan.Zero, answered => Interlocked.Add(ref settled, answered.Length), new(), told.Add);
        flush.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_promised_anything_before_it_is_on_the_disk()
    {
        using var disk = new Disk();
        var sender = Add(disk);
        Assert.True(disk.IsAsked.WaitOne(Patience.Enough));

        Assert.False(sender.Answer.IsCompleted);
        disk.MayEnd.Set();

        Assert.Equal(Placing.Received, (await sender.Answer.WaitAsync(Patience.Enough, Token)).Placed.Single().Placing);
    }

    [Fact]
    public async Task Whatever_is_committed_while_the_disk_is_busy_shares_the_next_flush()
    {
        using var disk = new Disk();
        var first = Enumerable
            .Range(0, FlushCommits.Lanes)
            .Select(_ =>
            {
                var sender = Add(disk);
                Assert.True(disk.IsAsked.WaitOne(Patience.Enough));
                return sender;
            })
            .ToList();
        Submission[] others = [.. Enumerable.Range(0, 40).Select(_ => Add(disk))];

        disk.MayEnd.Set();
        await Task.WhenAll(first.Concat(others).Select(sender => sender.Answer)).WaitAsync(Patience.Enough, Token);

        Assert.Equal(FlushCommits.Lanes + 1, disk.Flushes);
        flush.End();
        Assert.Equal(FlushCommits.Lanes + 40, settled);
    }

    [Fact]
    public async Task On_a_slow_disk_a_commit_does_not_wait_for_the_flush_before_it()
    {
        using var slow = new Disk();
        using var quick = new Disk();
        var first = Add(slow);
        Assert.True(slow.IsAsked.WaitOne(Patience.Enough));
        quick.MayEnd.Set();

        await Add(quick).Answer.WaitAsync(Patience.Enough, Token);

        Assert.False(first.Answer.IsCompleted);
        slow.MayEnd.Set();
        await first.Answer.WaitAsync(Patience.Enough, Token);
    }

    [Fact]
    public async Task After_a_flush_that_did_not_work_out_nothing_is_promised_until_it_is_mended()
    {
        using var disk = new Disk { Trouble = new IOException("full") };
        disk.MayEnd.Set();

        await Assert.ThrowsAsync<BusyException>(() => Add(disk).Answer.WaitAsync(Patience.Enough, Token));
        Assert.True(flush.IsBroken);
        disk.Trouble = null;
        await Assert.ThrowsAsync<BusyException>(() => Add(disk).Answer.WaitAsync(Patience.Enough, Token));
        Assert.Equal(1, disk.Flushes);
        flush.Mend();

        Assert.NotNull(await Add(disk).Answer.WaitAsync(Patience.Enough, Token));
        Assert.Single(told);
    }

    [Fact]
    public async Task Each_sender_of_a_commit_is_told_about_the_own_rows()
    {
        using var disk = new Disk();
        disk.MayEnd.Set();
        Submission[] senders = [.. Enumerable.Range(0, 50).Select(place => new Submission(Rows(1 + place % 3)))];
        var placed = new Placed[senders.Sum(sender => sender.Rows.Length)];
        for (var place = 0; place < placed.Length; place++)
        {
            placed[place] = new(Placing.Received, 7, place);
        }

        flush.Add(new(disk, senders, placed, new(null, null)));
        var answers = await Task.WhenAll(senders.Select(sender => sender.Answer)).WaitAsync(Patience.Enough, Token);

        Assert.Equal(senders.Select(sender => sender.Rows.Length), answers.Select(answer => answer.Placed.Count));
        Assert.Equal(
            Enumerable.Range(0, placed.Length),
            answers.SelectMany(answer => answer.Placed).Select(one => one.Place)
        );
    }

    [Fact]
    public async Task A_store_is_put_away_only_when_no_flush_goes_through_it()
    {
        using var disk = new Disk();
        Add(disk);
        var drained = Task.Run(flush.Drain, Token);
        Assert.True(disk.IsAsked.WaitOne(Patience.Enough));
        await Task.Delay(20, Token);
        Assert.False(drained.IsCompleted);

        disk.MayEnd.Set();
        await drained.WaitAsync(Patience.Enough, Token);
    }

    public void Dispose()
    {
        flush.End();
        flush.Dispose();
    }

    private Submission Add(Disk disk)
    {
        var sender = new Submission(Rows(1));
        flush.Add(new(disk, [sender], [new(Placing.Received, 1, 0)], new(null, null)));
        return sender;
    }

    private static LedgerRow[] Rows(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => new LedgerRow
                {
                    Id = Guid.CreateVersion7(),
                    Person = EmployeeId.New(),
                    Device = Guid.CreateVersion7(),
                    Channel = Channel.Phone,
                    At = 0,
                    Body = [],
                    Hash = Digest.None,
                    Signature = [],
                }),
        ];

    /// <summary>A store whose disk takes as long as a test wants.</summary>
    private sealed class Disk() : LedgerStore(null!)
    {
        private int flushes;

        public AutoResetEvent IsAsked { get; } = new(initialState: false);
        public ManualResetEvent MayEnd { get; } = new(initialState: false);
        public Exception? Trouble { get; set; }
        public int Flushes => flushes;

        public override void Flush(int lane)
        {
            Interlocked.Increment(ref flushes);
            IsAsked.Set();
            Assert.True(MayEnd.WaitOne(Patience.Enough));
            if (Trouble is { } trouble)
            {
                throw trouble;
            }
        }

        public override void Dispose()
        {
            IsAsked.Dispose();
            MayEnd.Dispose();
        }

        public override void Recover() => throw new NotSupportedException();

        protected override long Begin() => throw new NotSupportedException();

        protected override IReadOnlyList<int> Insert(
            IReadOnlyList<LedgerRow> rows,
            Opening opening,
            List<LedgerRow> leaves,
            Placed[] placed
        ) => throw new NotSupportedException();

        protected override Standing Find(LedgerRow row) => throw new NotSupportedException();

        protected override Standing? FindAside(LedgerRow row) => throw new NotSupportedException();

        protected override void InsertAside(LedgerRow row, Opening opening, int place) =>
            throw new NotSupportedException();

        protected override void End(SealBatch.Sealed batch) => throw new NotSupportedException();

        protected override void Rollback() => throw new NotSupportedException();
    }
}
