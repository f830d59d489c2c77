using Laras.Core;
using Laras.Core.Journal;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// Writes many submissions in one transaction of one engine: every row, the signed batch and its journal entry, or
/// nothing. Used by one thread.
/// </summary>
internal abstract class LedgerStore(SealBatch seal) : IDisposable
{
    /// <summary>Where a row with some id stands, what it says and whose it is.</summary>
    protected readonly record struct Standing(Digest Hash, long Batch, int Place, EmployeeId Person);

    public static LedgerStore Open(DataStore store, SealBatch seal) =>
        store switch
        {
            DataStore.Folder folder => new SqliteLedger(folder, seal),
            DataStore.Postgres postgres => new PostgresLedger(postgres, seal),
            _ => throw new ArgumentOutOfRangeException(nameof(store)),
        };

    /// <summary>Everybody can read it when this returns; it is on the disk after the next <see cref="Flush"/>.</summary>
    public Commit Write(IReadOnlyList<LedgerRow> rows, Placed[] placed)
    {
        var number = Begin();
        try
        {
            var at = seal.Now();
            var leaves = new List<LedgerRow>(rows.Count);
            var conflicts = Insert(rows, new(number, at), leaves, placed);
            foreach (var place in conflicts)
            {
                placed[place] = Settle(rows[place], new(number, at), leaves);
            }

            if (leaves.Count == 0)
            {
                Rollback();
                return new(null, null);
            }

            var batch = seal.Of(number, leaves, at);
            End(batch);
            return new(batch.Batch, batch.Tree);
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <summary>Waits until whatever was written is on the disk; asked by other threads than the one that writes.</summary>
    /// <param name="lane">Each of these threads has its own, see <see cref="FlushCommits.Lanes"/>.</param>
    public abstract void Flush(int lane);

    /// <summary>After a flush that did not work out: brings everything to the disk by another way.</summary>
    public abstract void Recover();

    public abstract void Dispose();

    /// <summary>Begins the transaction, as the only writer of the ledger, and tells the number of the batch.</summary>
    protected abstract long Begin();

    /// <summary>Stores every row whose id is not known, and tells the places of the others in the list.</summary>
    protected abstract IReadOnlyList<int> Insert(
        IReadOnlyList<LedgerRow> rows,
        Opening opening,
        List<LedgerRow> leaves,
        Placed[] placed
    );

    protected abstract Standing Find(LedgerRow row);

    protected abstract Standing? FindAside(LedgerRow row);

    protected abstract void InsertAside(LedgerRow row, Opening opening, int place);

    /// <summary>Stores batch and entry, and commits.</summary>
    protected abstract void End(SealBatch.Sealed batch);

    protected abstract void Rollback();

    /// <summary>The batch that is being filled.</summary>
    protected readonly record struct Opening(long Number, DateTime AtUtc);

    /// <summary>The same person's other bytes go aside; nobody else's can keep a row out of the ledger.</summary>
    private Placed Settle(LedgerRow row, Opening opening, List<LedgerRow> leaves, bool isUnderOwnId = false)
    {
        var known = Find(row);
        if (known.Hash == row.Hash)
        {
            return new(Placing.Known, known.Batch, known.Place);
        }

        if (known.Person != row.Person && !isUnderOwnId)
        {
            var own = row.UnderOwnId();
            var placed = new Placed[1];
            return Insert([own], opening, leaves, placed).Count == 0
                ? placed[0]
                : Settle(own, opening, leaves, isUnderOwnId: true);
        }

        if (FindAside(row) is { } before)
        {
            return new(Placing.Aside, before.Batch, before.Place);
        }

        InsertAside(row, opening, leaves.Count);
        leaves.Add(row);
        return new(Placing.Aside, opening.Number, leaves.Count - 1);
    }
}
