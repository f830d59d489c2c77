using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Follows the log leaf by leaf and compares its root with every head, and with heads that were kept elsewhere.</summary>
internal sealed class CheckLeaves(Findings findings, IReadOnlyList<CheckHeads.Head> heads, IReadOnlyList<KeptHead> kept)
{
    public const string Table = "journal_leaves";

    // A number written over may be any; only up to here can a leaf that stands in the log have been skipped.
    private readonly long sealedSize = heads.LastOrDefault(head => head.IsSigned)?.Size ?? 0;
    private readonly Dictionary<Guid, long> places = [];
    private readonly List<Digest> hashes = [];
    private readonly List<(long From, long To)> broken = [];
    private CompactRange edge = new();
    private bool isFollowed = true;
    private int nextHead;

    /// <summary>Which entry stands where in the log.</summary>
    public IReadOnlyDictionary<Guid, long> Places => places;

    public long Size { get; private set; }

    public Digest HashAt(long place) => hashes[checked((int)place)];

    /// <summary>Stretches of the log whose leaves do not give the root of the head above them.</summary>
    public IReadOnlyList<(long From, long To)> Broken => broken;

    public async Task RunAsync(RowSource source, RowShape shape, CancellationToken cancellationToken)
    {
        CompareKept();
        await foreach (var row in source.RowsAsync(shape, cancellationToken))
        {
            if (
                row.Integer("seq") is not { } seq
                || row.Digest("hash") is not { } hash
                || seq < Size
                || (seq > Size && seq >= sealedSize)
            )
            {
                Tell(FindingKind.Changed, row.KeyText(shape), "Daun ini tidak utuh.");
                continue;
            }

            for (; Size < seq; Append(Digest.None))
            {
                Tell(FindingKind.Missing, $"{Size}", "Daun dengan nomor urut ini tidak ada.");
            }

            if (row.Uuid("entry_id") is not { } entry || !places.TryAdd(entry, seq))
            {
                Tell(FindingKind.Order, $"{seq}", "Daun ini menunjuk catatan yang sudah berdiri di tempat lain.");
            }

            Append(hash);
        }

        TellWhatIsLeft();
    }

    private void Append(Digest hash)
    {
        hashes.Add(hash);
        edge.Append(hash);
        Size++;
        if (nextHead < heads.Count && heads[nextHead].Size == Size)
        {
            Compare(heads[nextHead]);
            nextHead++;
        }

        CompareKept();
    }

    private void Compare(CheckHeads.Head head)
    {
        if (isFollowed && edge.Root() != head.Root)
        {
            broken.Add((nextHead == 0 ? 0 : heads[nextHead - 1].Size, head.Size));
        }

        // The signed head says how the log goes on, so one wrong leaf does not make all later ones look wrong.
        isFollowed = CompactRange.Read(head.Size, head.Edge) is { } signed && signed.Root() == head.Root;
        edge = CompactRange.Read(head.Size, head.Edge) ?? edge;
    }

    private void CompareKept()
    {
        foreach (var known in kept.Where(known => known.Size == Size))
        {
            if (!RootOfAll().ToString().StartsWith(known.Root, StringComparison.Ordinal))
            {
                findings.Add(
                    FindingKind.Changed,
                    TreeHead.Table,
                    $"{known.Size}",
                    $"Kepala yang disimpan di luar ({known.Size} {known.Root}) tidak cocok: jurnal sampai catatan ke-"
                        + $"{known.Size} ditulis ulang setelah kepala itu dicatat."
                );
            }
        }
    }

    /// <summary>From all leaves, not from what a head says: whoever rewrites the log can sign it anew.</summary>
    private Digest RootOfAll()
    {
        var whole = new CompactRange();
        foreach (var hash in hashes)
        {
            whole.Append(hash);
        }

        return whole.Root();
    }

    private void TellWhatIsLeft()
    {
        foreach (var head in heads.Skip(nextHead))
        {
            findings.Add(
                FindingKind.Missing,
                TreeHead.Table,
                $"{head.Size}",
                $"Kepala ini menyebut {head.Size} catatan, tetapi log hanya punya {Size}: log terpotong."
            );
        }

        if (Size > (heads.Count > 0 ? heads[^1].Size : 0) && nextHead == heads.Count)
        {
            Tell(FindingKind.Added, $"{Size - 1}", "Daun di ujung log tidak punya kepala: kepalanya dihapus.");
        }

        foreach (var known in kept.Where(known => known.Size > Size))
        {
            findings.Add(
                FindingKind.Missing,
                TreeHead.Table,
                $"{known.Size}",
                $"Kepala yang disimpan di luar menyebut {known.Size} catatan, kini hanya ada {Size}: jurnal terpotong."
            );
        }
    }

    private void Tell(FindingKind kind, string seq, string sentence) => findings.Add(kind, Table, seq, sentence);
}
