namespace Laras.Core.Journal;

/// <summary>
/// The two hashes of a Merkle log (RFC 6962, section 2.1). A leaf and a node begin with different bytes, so that nobody
/// can pass one off as the other.
/// </summary>
public static class MerkleHash
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;

    /// <summary>The root of a log without entries.</summary>
    public static readonly Digest Empty = Digest.Of([]);

    public static Digest Leaf(ReadOnlySpan<byte> content)
    {
        byte[] prefixed = [LeafPrefix, .. content];
        return Digest.Of(prefixed);
    }

    /// <summary>The leaf of an entry that is known by its own hash.</summary>
    public static Digest Leaf(Digest entry)
    {
        Span<byte> prefixed = stackalloc byte[1 + Digest.Bytes];
        prefixed[0] = LeafPrefix;
        entry.CopyTo(prefixed[1..]);
        return Digest.Of(prefixed);
    }

    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> prefixed = stackalloc byte[1 + (2 * Digest.Bytes)];
        prefixed[0] = NodePrefix;
        left.CopyTo(prefixed[1..]);
        right.CopyTo(prefixed[(1 + Digest.Bytes)..]);
        return Digest.Of(prefixed);
    }
}
