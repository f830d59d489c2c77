using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Journal;
using Xunit;

namespace Laras.Core.Tests.Journal;

public sealed class MerkleTests
{
    private const int SizeMax = 70;

    private static readonly Arbitrary<int> Sizes = Gen.Choose(1, SizeMax).ToArbitrary();

    /// <summary>The seven entries of the worked example of RFC 6962, section 2.1.3, hashed by another program.</summary>
    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c")]
    [InlineData(2, "b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb")]
    [InlineData(3, "36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1")]
    [InlineData(4, "33376a3bd63e9993708a84ddfe6c28ae58b83505dd1fed711bd924ec5a6239f0")]
    [InlineData(6, "e069fc12e231ccfd4516bf1617945fb3ccd5cc8910d92d6265289f088f777fdd")]
    [InlineData(7, "4ae191939f548d9934740b88dea2c5cb89bb8870fc4505cd79dec6bbfaaee9cb")]
    public void The_root_is_that_of_the_standard(int size, string root)
    {
        var range = new CompactRange();
        foreach (var name in "abcdefg"[..size])
        {
            range.Append(MerkleHash.Leaf(Encoding.ASCII.GetBytes([name])));
        }

        Assert.Equal(root, range.Root().ToString());
    }

    [Fact]
    public void An_edge_tells_the_same_root_as_the_whole_tree_and_goes_on_from_its_bytes() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Sizes,
                Sizes,
                (first, more) =>
                {
                    var entries = Entries(first + more);
                    var edge = EdgeOf(entries[..first]);
                    var goesOn = CompactRange.Read(edge.Size, edge.ToBytes())!;
                    foreach (var entry in entries[first..])
                    {
                        goesOn.Append(MerkleHash.Leaf(entry));
                    }

                    return goesOn.Root() == NaiveTree.Root(entries)
                        && goesOn.Root() == TreeOf(entries, first).Root()
                        && new BatchTree([.. entries.Select(entry => MerkleHash.Leaf(entry))]).Root == goesOn.Root();
                }
            )
        );

    [Theory]
    [InlineData(3, 64, true)]
    [InlineData(3, 63, false)]
    [InlineData(4, 64, false)]
    [InlineData(-1, 64, false)]
    public void An_edge_has_as_many_hashes_as_its_size_has_ones(long size, int bytes, bool fits) =>
        Assert.Equal(fits, CompactRange.Read(size, new byte[bytes]) is not null);

    [Fact]
    public void Every_leaf_proves_that_it_is_in_the_log() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Sizes,
                Sizes,
                Gen.Choose(0, SizeMax).ToArbitrary(),
                (size, pick, known) =>
                {
                    var entries = Entries(size);
                    var index = pick % size;
                    var root = NaiveTree.Root(entries);
                    var path = TreeOf(entries, Math.Min(known, index)).Inclusion(index);
                    var batch = new BatchTree([.. entries.Select(entry => MerkleHash.Leaf(entry))]);
                    return path.SequenceEqual(NaiveTree.Inclusion(index, entries))
                        && path.SequenceEqual(batch.Path(index))
                        && MerkleProof.Includes(root, size, MerkleHash.Leaf(entries[index]), index, path);
                }
            )
        );

    [Fact]
    public void A_proof_of_another_leaf_place_size_root_or_path_is_refused() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Sizes,
                Sizes,
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (size, pick, change) =>
                {
                    var entries = Entries(size);
                    var index = pick % size;
                    var (root, leaf) = (NaiveTree.Root(entries), MerkleHash.Leaf(entries[index]));
                    var path = NaiveTree.Inclusion(index, entries);
                    var changed = path.Select(
                            (hash, place) => place == change % Math.Max(1, path.Count) ? Flipped(hash, change) : hash
                        )
                        .ToList();
                    return !MerkleProof.Includes(root, size, Flipped(leaf, change), index, path)
                        && !MerkleProof.Includes(Flipped(root, change), size, leaf, index, path)
                        && !MerkleProof.Includes(root, size, leaf, size, path)
                        && !MerkleProof.Includes(root, size, leaf, -1, path)
                        && !MerkleProof.Includes(root, size, leaf, index, [.. path, root])
                        && (path.Count == 0 || !MerkleProof.Includes(root, size, leaf, index, changed))
                        && (path.Count == 0 || !MerkleProof.Includes(root, size, leaf, index, path[..^1]))
                        && (size == 1 || !MerkleProof.Includes(root, size, leaf, (index + 1) % size, path));
                }
            )
        );

    [Fact]
    public void An_older_log_proves_that_it_is_the_beginning_of_the_newer() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Gen.Choose(0, SizeMax).ToArbitrary(),
                Sizes,
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (old, more, change) =>
                {
                    var entries = Entries(old + more);
                    var (oldRoot, newRoot) = (NaiveTree.Root(entries[..old]), NaiveTree.Root(entries));
                    var path = TreeOf(entries, old).Consistency(old);
                    var isExpected =
                        old == 0 ? path.Count == 0 : path.SequenceEqual(NaiveTree.Consistency(old, entries));
                    return isExpected
                        && path.SequenceEqual(TreeOf(entries, 0).Consistency(old))
                        && MerkleProof.IsBeginning(oldRoot, old, newRoot, old + more, path)
                        && !MerkleProof.IsBeginning(Flipped(oldRoot, change), old, newRoot, old + more, path)
                        && (
                            old == 0
                            || !MerkleProof.IsBeginning(oldRoot, old, Flipped(newRoot, change), old + more, path)
                        )
                        && !MerkleProof.IsBeginning(oldRoot, old, newRoot, old + more, [.. path, newRoot])
                        && !MerkleProof.IsBeginning(oldRoot, old + more + 1, newRoot, old + more, path);
                }
            )
        );

    [Fact]
    public void A_log_is_the_beginning_of_itself_and_of_no_other_of_its_size()
    {
        var root = NaiveTree.Root(Entries(5));

        Assert.True(MerkleProof.IsBeginning(root, 5, root, 5, []));
        Assert.False(MerkleProof.IsBeginning(root, 5, Flipped(root, 0), 5, []));
    }

    [Fact]
    public void A_leaf_cannot_be_passed_off_as_a_node()
    {
        var (left, right) = (MerkleHash.Leaf([1]), MerkleHash.Leaf([2]));

        Assert.NotEqual(MerkleHash.Node(left, right), MerkleHash.Leaf([.. left.ToArray(), .. right.ToArray()]));
        Assert.Equal(MerkleHash.Leaf(left), MerkleHash.Leaf(left.ToArray()));
    }

    private static byte[][] Entries(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Encoding.ASCII.GetBytes($"entry {number}"))];

    private static CompactRange EdgeOf(byte[][] entries)
    {
        var edge = new CompactRange();
        foreach (var entry in entries)
        {
            edge.Append(MerkleHash.Leaf(entry));
        }

        return edge;
    }

    private static LogTree TreeOf(byte[][] entries, int known) =>
        new(EdgeOf(entries[..known]), [.. entries[known..].Select(entry => MerkleHash.Leaf(entry))]);

    private static Digest Flipped(Digest digest, int bit)
    {
        var bytes = digest.ToArray();
        bytes[bit / 8 % Digest.Bytes] ^= (byte)(1 << (bit % 8));
        return new(bytes);
    }
}
