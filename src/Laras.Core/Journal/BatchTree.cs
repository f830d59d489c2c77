namespace Laras.Core.Journal;

/// <summary>
/// The tree over one committed batch: one signature under its root serves as receipt for each of its leaves, together
/// with the leaf's path. All paths are told from levels that are hashed once.
/// </summary>
public sealed class BatchTree
{
    private readonly List<Digest[]> levels = [];

    public BatchTree(IReadOnlyList<Digest> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfZero(leaves.Count);
        levels.Add([.. leaves]);
        while (levels[^1].Length > 1)
        {
            levels.Add(Above(levels[^1]));
        }
    }

    public int Size => levels[0].Length;

    public Digest Root => levels[^1][0];

    /// <summary>The hashes that lead from a leaf to the root, lowest first; examined by <see cref="MerkleProof.Includes"/>.</summary>
    public IReadOnlyList<Digest> Path(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var path = new List<Digest>(levels.Count);
        foreach (var level in levels.SkipLast(1))
        {
            var sibling = index ^ 1;
            if (sibling < level.Length)
            {
                path.Add(level[sibling]);
            }

            index >>= 1;
        }

        return path;
    }

    /// <summary>A last node without neighbour climbs unchanged, which gives the shape of RFC 6962.</summary>
    private static Digest[] Above(Digest[] level)
    {
        var above = new Digest[(level.Length + 1) / 2];
        for (var pair = 0; pair < above.Length; pair++)
        {
            var left = 2 * pair;
            above[pair] = left + 1 < level.Length ? MerkleHash.Node(level[left], level[left + 1]) : level[left];
        }

        return above;
    }
}
