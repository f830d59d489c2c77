using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>
/// Puts the entries that wait into the Merkle log, in the order of their ids, and signs a head over them. The log goes on
/// from the edge in the last head; nothing older is read.
/// </summary>
public static class SealJournal
{
    public const int EntriesPerHead = 10_000;

    /// <summary>An entry gets its id before its transaction ends, so one that waits may be older than one that is sealed.</summary>
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromDays(1);

    private const int TimeBytes = 6;
    private const int UuidBytes = 16;
    private const int BitsPerByte = 8;

    private sealed record Waiting(Guid Id, string Hash);

    /// <summary>How many entries were sealed.</summary>
    /// <param name="everything">Looks at all entries ever written, not only at those of the last day.</param>
    public static async Task<int> RunAsync(
        LarasDb db,
        DataStore store,
        TimeProvider time,
        bool everything,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(time);
        var count = 0;
        while (await WaitingAsync(db, everything, 1, cancellationToken) is { Count: > 0 })
        {
            var added = await SealSomeAsync(db, store, time, everything, cancellationToken);
            if (added == 0)
            {
                break;
            }

            count += added;
        }

        return count;
    }

    /// <summary>Seals what a command wrote. Where no key lies here, the web process seals it.</summary>
    internal static async Task AfterAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await invocation.OpenAsync(cancellationToken);
            await RunAsync(db, invocation.Store, invocation.Time, everything: true, cancellationToken);
        }
        catch (UnusableStoreException trouble)
        {
            invocation.Progress(trouble.Message);
        }
    }

    private static async Task<int> SealSomeAsync(
        LarasDb db,
        DataStore store,
        TimeProvider time,
        bool everything,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await SealTurn.TakeAsync(db, cancellationToken);
        using var key = await SigningKeyFile.OpenAsync(db, store, time, cancellationToken);
        var last = await LatestHead.RowAsync(db, cancellationToken);
        var edge = await EdgeAsync(db, last, cancellationToken);
        var entries = await WaitingAsync(db, everything, EntriesPerHead, cancellationToken);
        if (entries.Count == 0)
        {
            return 0;
        }

        var leaves = new List<JournalLeaf>(entries.Count);
        foreach (var entry in entries)
        {
            // An entry whose hash is none was changed by hand; it is sealed as it is, for the check to find.
            var leaf = MerkleHash.Leaf(Digest.TryParse(entry.Hash, out var hash) ? hash : Digest.None);
            leaves.Add(
                new()
                {
                    Seq = edge.Size,
                    EntryId = entry.Id,
                    Hash = leaf.ToArray(),
                }
            );
            edge.Append(leaf);
        }

        await InsertMissing.RunAsync(db, leaves, progress: null, cancellationToken);
        db.JournalHeads.Add(Head(edge, last, key, time));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return leaves.Count;
    }

    private static async Task<CompactRange> EdgeAsync(
        LarasDb db,
        JournalHead? last,
        CancellationToken cancellationToken
    )
    {
        var leaves = await db.JournalLeaves.MaxAsync(leaf => (long?)leaf.Seq, cancellationToken) + 1 ?? 0;
        var edge = last is null ? new CompactRange() : CompactRange.Read(last.Size, last.Edge);
        return edge?.Size == leaves
            ? edge
            : throw new InvalidDataException(
                "The log and its last head do not fit together; nothing is sealed on top."
            );
    }

    private static JournalHead Head(CompactRange edge, JournalHead? last, SigningKey key, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var head = new TreeHead(
            edge.Size,
            edge.Root(),
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            last?.ToTreeHead().Hash ?? Digest.None,
            key.Id
        );
        return new()
        {
            Size = head.Size,
            Root = head.Root.ToArray(),
            AtUtc = head.AtUtc,
            Previous = head.Previous.ToArray(),
            KeyId = head.KeyId,
            Signature = key.Sign(head.ToSign()),
            Edge = edge.ToBytes(),
        };
    }

    private static async Task<IReadOnlyList<Waiting>> WaitingAsync(
        LarasDb db,
        bool everything,
        int count,
        CancellationToken cancellationToken
    )
    {
        var entries = db.JournalEntries.AsNoTracking();
        if (!everything)
        {
            var newest = await db
                .JournalLeaves.OrderByDescending(leaf => leaf.EntryId)
                .Select(leaf => leaf.EntryId)
                .FirstOrDefaultAsync(cancellationToken);
            var since = Before(newest, LongestTransaction);
            entries = entries.Where(entry => entry.Id >= since);
        }

        return await entries
            .Where(entry => !db.JournalLeaves.Any(leaf => leaf.EntryId == entry.Id))
            .OrderBy(entry => entry.Id)
            .Take(count)
            .Select(entry => new Waiting(entry.Id, entry.Hash))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The first id that could have been made so long before this one.</summary>
    private static Guid Before(Guid id, TimeSpan span)
    {
        var earlier = Math.Max(0, EntryTime.MillisecondsOf(id) - (long)span.TotalMilliseconds);
        Span<byte> bytes = stackalloc byte[UuidBytes];
        for (var place = 0; place < TimeBytes; place++)
        {
            bytes[place] = unchecked((byte)(earlier >> (BitsPerByte * (TimeBytes - 1 - place))));
        }

        return new(bytes, bigEndian: true);
    }
}
