using System.Numerics;

namespace Laras.Core.Journal;

/// <summary>
/// The right edge of a log: the roots of its full subtrees, largest first. It is all that is needed to append and to
/// tell the root, so a log of millions goes on from a few hundred bytes.
/// </summary>
public sealed class CompactRange
{
    private readonly List<Digest> subtrees = [];

    /// <summary>How many leaves the log has.</summary>
    public long Size { get; private set; }

    public IReadOnlyList<Digest> Subtrees => subtrees;

    public void Append(Digest leaf)
    {
        var node = leaf;
        for (var full = Size; (full & 1) == 1; full >>= 1)
        {
            node = MerkleHash.Node(subtrees[^1], node);
            subtrees.RemoveAt(subtrees.Count - 1);
        }

        subtrees.Add(node);
        Size++;
    }

    public Digest Root()
    {
        if (subtrees.Count == 0)
        {
            return MerkleHash.Empty;
        }

        var root = subtrees[^1];
        for (var place = subtrees.Count - 2; place >= 0; place--)
        {
            root = MerkleHash.Node(subtrees[place], root);
        }

        return root;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[subtrees.Count * Digest.Bytes];
        foreach (var (place, subtree) in subtrees.Index())
        {
            subtree.CopyTo(bytes.AsSpan(place * Digest.Bytes));
        }

        return bytes;
    }

    /// <summary>Null when the bytes cannot be the edge of a log of that size.</summary>
    public static CompactRange? Read(long size, ReadOnlySpan<byte> bytes)
    {
        if (size < 0 || bytes.Length != BitOperations.PopCount((ulong)size) * Digest.Bytes)
        {
            return null;
        }

        var range = new CompactRange { Size = size };
        for (var place = 0; place < bytes.Length; place += Digest.Bytes)
        {
            range.subtrees.Add(new(bytes.Slice(place, Digest.Bytes)));
        }

        return range;
    }
}
