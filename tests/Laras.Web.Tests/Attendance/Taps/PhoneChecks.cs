using System.Buffers.Text;
using Laras.Core.Attendance.Taps;
using Laras.Core.Journal;
using Laras.Web.Attendance.Taps.Wire;
using Laras.Web.Storage.Journal.Sealing;

namespace Laras.Web.Tests.Attendance.Taps;

/// <summary>What a phone does with a receipt before it says "diterima".</summary>
internal static class PhoneChecks
{
    public static bool IsGenuine(TapsResponse answer, int place, Digest hash, ReadOnlySpan<byte> publicKey)
    {
        var receipt = answer.Receipts[place];
        var batch = answer.Batches[receipt.Batch];
        Digest[] path =
        [
            .. Base64Url.DecodeFromChars(receipt.Path ?? "").Chunk(Digest.Bytes).Select(part => new Digest(part)),
        ];
        return MerkleProof.RootOf(batch.Size, MerkleHash.Leaf(hash), receipt.Index, path) is { } root
            && ReceiptSigner.Vouches(
                publicKey,
                new BatchHead(batch.Size, root, batch.At, batch.Key),
                Base64Url.DecodeFromChars(batch.Signature)
            );
    }
}
