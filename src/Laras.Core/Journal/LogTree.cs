using System.Numerics;

namespace Laras.Core.Journal;

/// <summary>
/// The tree of a log of which only the edge of the older part and the newer leaves are known: enough to prove that a
/// newer leaf is in it, and that the older log is its beginning (RFC 6962, sections 2.1.1 and 2.1.2).
/// </summary>
public sealed class LogTree
{
    private readonly long before;
    private readonly IReadOnlyList<Digest> leaves;
    private readonly Dictionary<(long From, long To), Digest> known = [];

    /// <param name="older">The edge of the log as it was; empty when all leaves are given.</param>
    /// <param name="newer">Every leaf that came after it, in order.</param>
    public LogTree(CompactRange older, IReadOnlyList<Digest> newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        before = older.Size;
        leaves = newer;
        var from = 0L;
        foreach (var subtree in older.Subtrees)
        {
            var to = from + LargestPowerIn(before - from);
            known[(from, to)] = subtree;
            from = to;
        }
    }

    public long Size => before + leaves.Count;

    public Digest Root() => Size == 0 ? MerkleHash.Empty : Of(0, Size);

    /// <summary>The hashes that lead from a newer leaf to the root, lowest first.</summary>
    public IReadOnlyList<Digest> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, before);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var path = new List<Digest>();
        var (from, to) = (0L, Size);
        while (to - from > 1)
        {
            var split = SplitOf(from, to);
            if (index < split)
            {
                path.Add(Of(split, to));
                to = split;
            }
            else
            {
                path.Add(Of(from, split));
                from = split;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The hashes by which everybody can see that the first leaves of this log are the log of that size.</summary>
    /// <param name="oldSize">The size of the older part, or any size when all leaves are given.</param>
    public IReadOnlyList<Digest> Consistency(long oldSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, Size);
        var path = new List<Digest>();
        if (oldSize == 0 || oldSize == Size)
        {
            return path;
        }

        var (from, to, isWhole) = (0L, Size, true);
        while (oldSize != to)
        {
            var split = SplitOf(from, to);
            if (oldSize <= split)
            {
                path.Add(Of(split, to));
                to = split;
            }
            else
            {
                path.Add(Of(from, split));
                from = split;
                isWhole = false;
            }
        }

        // The verifier has the old root; it needs the last old subtree only when that is not the old root itself.
        if (!isWhole)
        {
            path.Add(Of(from, to));
        }

        path.Reverse();
        return path;
    }

    private Digest Of(long from, long to)
    {
        if (known.TryGetValue((from, to), out var subtree))
        {
            return subtree;
        }

        if (to - from == 1)
        {
            return leaves[checked((int)(from - before))];
        }

        var split = SplitOf(from, to);
        return MerkleHash.Node(Of(from, split), Of(split, to));
    }

    /// <summary>The left side of a tree is the largest full one that leaves something for the right.</summary>
    private static long SplitOf(long from, long to) => from + LargestPowerIn(to - from - 1);

    private static long LargestPowerIn(long count) => 1L << BitOperations.Log2((ulong)count);
}
