using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>Everything by which a stranger can see that an entry is in the log: its hash, its place, the path, and the signed head.</summary>
public sealed record InclusionProof(
    Digest EntryHash,
    long Index,
    IReadOnlyList<Digest> Path,
    TreeHead Head,
    byte[] Signature
)
{
    /// <summary>
    /// By the first head that covers the entry: its older part is known by the edge of the head before, so that the
    /// answer takes as long for a log of millions as for a small one. Null as long as the entry is not sealed.
    /// </summary>
    public static async Task<InclusionProof?> OfAsync(LarasDb db, Guid entryId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var leaf = await db
            .JournalLeaves.AsNoTracking()
            .SingleOrDefaultAsync(one => one.EntryId == entryId, cancellationToken);
        if (leaf is null)
        {
            return null;
        }

        var heads = db.JournalHeads.AsNoTracking();
        var entry = await db.JournalEntries.AsNoTracking().SingleAsync(one => one.Id == entryId, cancellationToken);
        var head = await heads.Where(one => one.Size > leaf.Seq).OrderBy(one => one.Size).FirstAsync(cancellationToken);
        var before = await heads
            .Where(one => one.Size <= leaf.Seq)
            .OrderByDescending(one => one.Size)
            .FirstOrDefaultAsync(cancellationToken);
        var older = before is null ? new CompactRange() : CompactRange.Read(before.Size, before.Edge);
        if (older is null || !Digest.TryParse(entry.Hash, out var hash))
        {
            return null;
        }

        var newer = await db
            .JournalLeaves.AsNoTracking()
            .Where(one => one.Seq >= older.Size && one.Seq < head.Size)
            .OrderBy(one => one.Seq)
            .Select(one => one.Hash)
            .ToListAsync(cancellationToken);
        var tree = new LogTree(older, [.. newer.Select(bytes => new Digest(bytes))]);
        return new(hash, leaf.Seq, tree.Inclusion(leaf.Seq), head.ToTreeHead(), head.Signature);
    }

    /// <summary>Whether the owner of the key vouches for a log in which this entry stands at this place.</summary>
    public bool Holds(ReadOnlySpan<byte> publicKey) =>
        SigningKey.Vouches(publicKey, Head.ToSign(), Signature)
        && MerkleProof.Includes(Head.Root, Head.Size, MerkleHash.Leaf(EntryHash), Index, Path);
}
