using Laras.Core.Journal;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit;

/// <summary>
/// The place of an entry in the sealed log, and the first head that covers it. From the hash of the entry and the path
/// everybody can come to the root of that head, and to no other.
/// </summary>
/// <param name="Index">From 0.</param>
/// <param name="Path">The hashes that lead from the entry to the root, lowest first.</param>
/// <param name="Holds">Whether they really do.</param>
public sealed record Seal(long Index, IReadOnlyList<Digest> Path, TreeHead Head, bool Holds)
{
    /// <summary>As people count, from 1.</summary>
    public long Place => Index + 1;

    /// <summary>Null as long as the entry is not sealed.</summary>
    public static async Task<Seal?> OfAsync(LarasDb db, JournalEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entry);
        var leaf = await db
            .JournalLeaves.AsNoTracking()
            .SingleOrDefaultAsync(one => one.EntryId == entry.Id, cancellationToken);
        var heads = db.JournalHeads.AsNoTracking().OrderBy(head => head.Size);
        if (
            leaf is null
            || await heads.FirstOrDefaultAsync(head => head.Size > leaf.Seq, cancellationToken) is not { } head
        )
        {
            return null;
        }

        var before = await heads.LastOrDefaultAsync(older => older.Size <= leaf.Seq, cancellationToken);
        return await OfAsync(db, entry, leaf.Seq, head, before, cancellationToken);
    }

    /// <summary>The older part is known by the edge of the head before, so a log of millions is not read again.</summary>
    private static async Task<Seal> OfAsync(
        LarasDb db,
        JournalEntry entry,
        long index,
        JournalHead head,
        JournalHead? before,
        CancellationToken cancellationToken
    )
    {
        var told = head.ToTreeHead();
        var older = before is null ? new() : CompactRange.Read(before.Size, before.Edge);
        if (older is null || !Digest.TryParse(entry.Hash, out var hash))
        {
            return new(index, [], told, Holds: false);
        }

        var newer = await db
            .JournalLeaves.AsNoTracking()
            .Where(leaf => leaf.Seq >= older.Size && leaf.Seq < head.Size)
            .OrderBy(leaf => leaf.Seq)
            .Select(leaf => leaf.Hash)
            .ToListAsync(cancellationToken);
        var tree = new LogTree(older, [.. newer.Select(bytes => new Digest(bytes))]);
        if (tree.Size != head.Size)
        {
            return new(index, [], told, Holds: false);
        }

        var path = tree.Inclusion(index);
        var holds = MerkleProof.Includes(told.Root, told.Size, MerkleHash.Leaf(hash), index, path);
        return new(index, path, told, holds);
    }
}
