using System.Numerics;

namespace Laras.Core.Journal;

/// <summary>
/// Examines proofs with nothing but a root that one trusts (RFC 9162, sections 2.1.3.2 and 2.1.4.2): whether a leaf is
/// in a log, and whether one log is the beginning of another.
/// </summary>
public static class MerkleProof
{
    public static bool Includes(Digest root, long size, Digest leaf, long index, IReadOnlyList<Digest> path) =>
        RootOf(size, leaf, index, path) == root;

    /// <summary>The root to which a path leads; null when it leads to none in a log of that size.</summary>
    public static Digest? RootOf(long size, Digest leaf, long index, IReadOnlyList<Digest> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size)
        {
            return null;
        }

        var (place, last, node) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return null;
            }

            if (IsRightSide(place, last))
            {
                node = MerkleHash.Node(sibling, node);
                SkipToPair(ref place, ref last);
            }
            else
            {
                node = MerkleHash.Node(node, sibling);
            }

            place >>= 1;
            last >>= 1;
        }

        return last == 0 ? node : null;
    }

    public static bool IsBeginning(
        Digest oldRoot,
        long oldSize,
        Digest newRoot,
        long newSize,
        IReadOnlyList<Digest> path
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        if (oldSize < 0 || oldSize > newSize)
        {
            return false;
        }

        if (oldSize == 0 || oldSize == newSize)
        {
            return path.Count == 0 && oldRoot == (oldSize == 0 ? MerkleHash.Empty : newRoot);
        }

        Digest[] hashes = BitOperations.IsPow2(oldSize) ? [oldRoot, .. path] : [.. path];
        return hashes.Length > 0 && Leads(hashes, oldRoot, oldSize, newRoot, newSize);
    }

    private static bool Leads(Digest[] hashes, Digest oldRoot, long oldSize, Digest newRoot, long newSize)
    {
        var (place, last) = (oldSize - 1, newSize - 1);
        while ((place & 1) == 1)
        {
            place >>= 1;
            last >>= 1;
        }

        var (older, newer) = (hashes[0], hashes[0]);
        foreach (var sibling in hashes.AsSpan(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRightSide(place, last))
            {
                older = MerkleHash.Node(sibling, older);
                newer = MerkleHash.Node(sibling, newer);
                SkipToPair(ref place, ref last);
            }
            else
            {
                newer = MerkleHash.Node(newer, sibling);
            }

            place >>= 1;
            last >>= 1;
        }

        return last == 0 && older == oldRoot && newer == newRoot;
    }

    private static bool IsRightSide(long place, long last) => (place & 1) == 1 || place == last;

    /// <summary>A last node without neighbour climbs until it meets one.</summary>
    private static void SkipToPair(ref long place, ref long last)
    {
        while ((place & 1) == 0 && place != 0)
        {
            place >>= 1;
            last >>= 1;
        }
    }
}
