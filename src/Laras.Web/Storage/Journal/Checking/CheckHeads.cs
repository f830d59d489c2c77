using Laras.Core.Journal;
using Laras.Web.Storage.Journal.Sealing;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Examines the signed heads: each is signed by a known key, names the one before, and carries an edge that gives its root.</summary>
internal sealed class CheckHeads(Findings findings, CheckKeys keys)
{
    private readonly List<Head> heads = [];

    /// <param name="Edge">From which the log is followed on, whatever was wrong before.</param>
    /// <param name="IsSigned">A known key signed exactly this head: its size is to be believed.</param>
    internal sealed record Head(long Size, Digest Root, byte[] Edge, bool IsSigned);

    /// <summary>In the order of their sizes; those that cannot be read are left out.</summary>
    public IReadOnlyList<Head> Heads => heads;

    public async Task RunAsync(RowSource source, RowShape shape, CancellationToken cancellationToken)
    {
        var previous = Digest.None;
        var keyNumber = 0;
        var size = 0L;
        await foreach (var row in source.RowsAsync(shape, cancellationToken))
        {
            var name = row.Integer("size") is { } said ? $"{said}" : "?";
            if (row.Integer("size") is not { } length || row.Digest("root") is not { } root || length <= size)
            {
                Tell(FindingKind.Changed, name, "Kepala jurnal ini tidak utuh.");
                continue;
            }

            if (row.Digest("previous") != previous)
            {
                Tell(FindingKind.Missing, name, "Kepala sebelum ini hilang atau diubah: rantainya terputus di sini.");
            }

            var signed = row.ToBytes("signature", "edge").ToArray();
            var key = keys.Find(row.Text("key_id"));
            var isSigned = key is not null && SigningKey.Vouches(key.Value.PublicKey, signed, row.Bytes("signature"));
            if (!isSigned)
            {
                Tell(FindingKind.Changed, name, "Tanda tangan kepala jurnal ini tidak cocok.");
            }
            else if (key!.Value.Number < keyNumber)
            {
                Tell(FindingKind.Changed, name, "Kepala jurnal ini ditandatangani kunci yang sudah diganti.");
            }

            var edge = row.Bytes("edge") ?? [];
            if (CompactRange.Read(length, edge)?.Root() != root)
            {
                Tell(FindingKind.Changed, name, "Tepi pohon di kepala jurnal ini tidak cocok dengan akarnya.");
                edge = [];
            }

            heads.Add(new(length, root, edge, isSigned));
            (previous, size, keyNumber) = (Digest.Of(signed), length, Math.Max(keyNumber, key?.Number ?? 0));
        }
    }

    private void Tell(FindingKind kind, string size, string sentence) =>
        findings.Add(kind, TreeHead.Table, size, sentence);
}
