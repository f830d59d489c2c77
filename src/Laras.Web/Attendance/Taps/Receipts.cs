using System.Buffers.Text;
using Laras.Core.Journal;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Attendance.Taps.Wire;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Taps;

/// <summary>
/// Writes the receipts of a submission. What was stored now is promised by the batch of now; what was known by the batch
/// of then, which is read again, so that a tap has the same receipt for ever.
/// </summary>
public sealed class Receipts(DataStore store)
{
    internal async ValueTask<TapsResponse> OfAsync(
        LedgerRow[] rows,
        Stored stored,
        string token,
        CancellationToken cancellationToken = default
    )
    {
        var batches = new List<Known>();
        if (stored.Commit is { Batch: { } now, Tree: { } tree })
        {
            batches.Add(new(now.Number, tree, WireOf(now)));
        }

        var older = stored.Placed.Any(placed => placed.Batch != stored.Commit.Batch?.Number);
        if (older)
        {
            await AddOlderAsync(stored, batches, cancellationToken);
        }

        var taps = new List<TapsResponse.WireReceipt>(rows.Length);
        List<TapsResponse.WireAdditionReceipt>? additions = null;
        for (var row = 0; row < rows.Length; row++)
        {
            var placed = stored.Placed[row];
            if (rows[row].Tap is null)
            {
                var batch = batches.FindIndex(one => one.Number == placed.Batch);
                var path = PathOf(batches[batch].Tree, placed.Place);
                taps.Add(new(WordOf(placed.Placing), placed.Place, path, batch));
            }
            else
            {
                (additions ??= []).Add(new(WordOf(placed.Placing)));
            }
        }

        return new()
        {
            Token = token,
            Receipts = taps,
            Additions = additions,
            Batches = taps.Count == 0 ? [] : [.. batches.Select(batch => batch.Wire)],
        };
    }

    private sealed record Known(long Number, BatchTree Tree, TapsResponse.WireBatch Wire);

    private async Task AddOlderAsync(Stored stored, List<Known> batches, CancellationToken cancellationToken)
    {
        // The thread that brought us here has others to answer, and this asks the database.
        await Task.Yield();
        var now = stored.Commit.Batch?.Number;
        long[] numbers = [.. stored.Placed.Select(placed => placed.Batch).Where(number => number != now).Distinct()];
        await using var db = store.Open();
        var rows = await db
            .TapBatches.AsNoTracking()
            .Where(batch => numbers.Contains(batch.Number))
            .ToListAsync(cancellationToken);
        batches.AddRange(rows.Select(batch => new Known(batch.Number, TreeOf(batch), WireOf(batch))));
    }

    private static BatchTree TreeOf(TapBatch batch) =>
        new([.. batch.Leaves.Chunk(Digest.Bytes).Select(hash => MerkleHash.Leaf(new Digest(hash)))]);

    private static TapsResponse.WireBatch WireOf(TapBatch batch) =>
        new(
            batch.Size,
            new DateTimeOffset(batch.AtUtc).ToUnixTimeMilliseconds(),
            batch.KeyId,
            Base64Url.EncodeToString(batch.Signature)
        );

    /// <summary>Null for the only leaf of its batch, which is the root itself.</summary>
    private static string? PathOf(BatchTree tree, int place)
    {
        var path = tree.Path(place);
        if (path.Count == 0)
        {
            return null;
        }

        Span<byte> joined = stackalloc byte[path.Count * Digest.Bytes];
        for (var level = 0; level < path.Count; level++)
        {
            path[level].CopyTo(joined[(level * Digest.Bytes)..]);
        }

        return Base64Url.EncodeToString(joined);
    }

    private static string WordOf(Placing placing) =>
        placing switch
        {
            Placing.Received => "received",
            Placing.Known => "known",
            Placing.Aside => "aside",
        };
}
