using Laras.Core.Journal;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Storage.Journal.Sealing;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>Makes the signed batch of a commit and the journal entry that vouches for it; writes neither.</summary>
internal sealed class SealBatch(DataStore store, ReceiptSigner signer, TimeProvider time) : IDisposable
{
    private const string Kind = "ketukan";

    // Only its model is used: the rows are written past it.
    private readonly LarasDb model = store.Open();

    /// <summary>What is stored beside the rows of a commit.</summary>
    public sealed record Sealed(TapBatch Batch, BatchTree Tree, JournalEntry Entry);

    /// <summary>To the millisecond, as it is signed.</summary>
    public DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    public Sealed Of(long number, List<LedgerRow> rows, DateTime atUtc)
    {
        var leaves = new byte[rows.Count * Digest.Bytes];
        var tree = new Digest[rows.Count];
        for (var place = 0; place < rows.Count; place++)
        {
            rows[place].Hash.CopyTo(leaves.AsSpan(place * Digest.Bytes));
            tree[place] = rows[place].Leaf;
        }

        var made = new BatchTree(tree);
        var signed = signer.Sign(made.Size, made.Root, new DateTimeOffset(atUtc).ToUnixTimeMilliseconds());
        var batch = new TapBatch
        {
            Number = number,
            Size = made.Size,
            Leaves = leaves,
            Root = made.Root.ToArray(),
            AtUtc = atUtc,
            KeyId = signed.KeyId,
            Signature = signed.Signature,
        };
        return new(batch, made, EntryOf(batch));
    }

    public void Dispose() => model.Dispose();

    private JournalEntry EntryOf(TapBatch batch) =>
        Journal.Entry(
            model,
            new(Kind, null, JournalNote.Program, $"Menerima {batch.Size} catatan dari HP dan kios.")
            {
                About = $"{batch.Number}",
            },
            time,
            batch
        );
}
