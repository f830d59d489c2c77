using Laras.Core.Journal;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Storage.Journal.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit;

/// <summary>
/// The place of an entry in the sealed log, and the first head that covers it. From the entry as it reads today and the
/// path everybody comes to the root of that signed head, or to another one when somebody touched anything.
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
        if (older is null)
        {
            return new(index, [], told, Holds: false);
        }

        var newer = await db
            .JournalLeaves.AsNoTracking()
            .Where(one => one.Seq >= older.Size && one.Seq < head.Size)
            .OrderBy(one => one.Seq)
            .Select(one => one.Hash)
            .ToListAsync(cancellationToken);
        var tree = new LogTree(older, [.. newer.Select(bytes => new Digest(bytes))]);
        if (tree.Size != head.Size)
        {
            return new(index, [], told, Holds: false);
        }

        var path = tree.Inclusion(index);
        var leaf = MerkleHash.Leaf(HashOf(db, entry));
        var holds =
            MerkleProof.Includes(told.Root, told.Size, leaf, index, path)
            && await IsSignedAsync(db, head, cancellationToken);
        return new(index, path, told, holds);
    }

    /// <summary>Counted anew from everything the entry says; the stored hash would not tell that a word was changed.</summary>
    private static Digest HashOf(LarasDb db, JournalEntry entry)
    {
        var row = new CanonicalRow();
        RowShape.Of(db, typeof(JournalEntry)).Write(entry, row);
        return row.Hash(Journal.HashColumn);
    }

    private static async Task<bool> IsSignedAsync(LarasDb db, JournalHead head, CancellationToken cancellationToken)
    {
        var key = await db
            .JournalKeys.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == head.KeyId, cancellationToken);
        return key is not null && SigningKey.Vouches(key.PublicKey, head.ToTreeHead().ToSign(), head.Signature);
    }
}
