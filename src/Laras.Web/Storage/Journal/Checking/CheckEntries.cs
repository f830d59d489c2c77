using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>
/// Examines every entry against its own hash and its leaf, and gathers what the entries say about rows: the latest hash
/// of each counts.
/// </summary>
internal sealed class CheckEntries(Findings findings, CheckLeaves leaves, long nowMilliseconds)
{
    public const string Table = "journal_entries";

    /// <summary>Sealed within a minute; a machine that was just switched on gets some more.</summary>
    private const long WaitingMillisecondsMax = 10 * 60 * 1_000;

    private const long NoPlace = -1;

    private readonly HashSet<Guid> seen = [];
    private readonly List<(Guid Id, byte[] Rows)> waiting = [];
    private readonly HashSet<long> wrongPlaces = [];

    public NotedHashes Noted { get; } = new();

    public long Count { get; private set; }

    public async Task RunAsync(RowSource source, RowShape shape, CancellationToken cancellationToken)
    {
        await foreach (var row in source.RowsAsync(shape, cancellationToken))
        {
            Count++;
            if (row.Uuid("id") is not { } id || !seen.Add(id))
            {
                findings.Add(FindingKind.Changed, Table, row.KeyText(shape), "Catatan ini tidak utuh.");
                continue;
            }

            var hash = row.Hash(Journal.HashColumn);
            Check(row, id, hash);
            Take(row, id);
        }

        TellMissing();
        TellBroken();
        foreach (var (index, (_, rows)) in waiting.OrderBy(entry => entry.Id).Index())
        {
            Noted.Take(rows, leaves.Size + index);
        }

        TellWaiting();
    }

    private void Check(CanonicalRow row, Guid id, Digest hash)
    {
        var isSealed = leaves.Places.TryGetValue(id, out var place);
        var name = isSealed ? $"Catatan nomor {place + 1}" : "Catatan yang belum disegel";
        if (row.Text(Journal.HashColumn) != hash.ToString())
        {
            wrongPlaces.Add(isSealed ? place : NoPlace);
            findings.Add(Of(row, id, $"{name} diubah setelah ditulis: {row.Text("sentence")}"));
        }
        else if (isSealed && leaves.HashAt(place) != MerkleHash.Leaf(hash))
        {
            wrongPlaces.Add(place);
            var isLeafWrong = leaves.Broken.Any(part => part.From <= place && place < part.To);
            findings.Add(
                isLeafWrong
                    ? new(FindingKind.Changed, CheckLeaves.Table, $"{place}", $"{name} tidak cocok dengan daunnya.")
                    : Of(row, id, $"{name} diubah setelah disegel: {row.Text("sentence")}")
            );
        }
    }

    private static Finding Of(CanonicalRow row, Guid id, string sentence) =>
        new(FindingKind.Changed, Table, $"{id}", sentence) { EmployeeId = row.Uuid("subject_id") };

    private void Take(CanonicalRow row, Guid id)
    {
        var rows = row.Bytes("rows") ?? [];
        if (!leaves.Places.TryGetValue(id, out var place))
        {
            waiting.Add((id, rows));
        }
        else
        {
            Noted.Take(rows, place);
        }
    }

    private void TellMissing()
    {
        foreach (var (id, place) in leaves.Places.Where(leaf => !seen.Contains(leaf.Key)).OrderBy(leaf => leaf.Value))
        {
            wrongPlaces.Add(place);
            findings.Add(FindingKind.Missing, Table, $"{id}", $"Catatan nomor {place + 1} hilang.");
        }
    }

    /// <summary>Every leaf fits to its entry and still the root does not: leaves changed places, or were rewritten together with theirs.</summary>
    private void TellBroken()
    {
        foreach (
            var (from, to) in leaves.Broken.Where(part =>
                !wrongPlaces.Any(place => part.From <= place && place < part.To)
            )
        )
        {
            findings.Add(
                FindingKind.Order,
                CheckLeaves.Table,
                $"{from}..{to - 1}",
                $"Catatan nomor {from + 1} sampai {to} tidak memberi kepala yang ditandatangani: ada yang ditulis ulang, "
                    + "atau urutannya ditukar."
            );
        }
    }

    private void TellWaiting()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var oldest = waiting.Min(entry => entry.Id);
        var minutes = (nowMilliseconds - EntryTime.MillisecondsOf(oldest)) / 60_000;
        if (minutes * 60_000 > WaitingMillisecondsMax)
        {
            findings.Add(
                FindingKind.Waiting,
                Table,
                $"{oldest}",
                $"{waiting.Count} catatan belum disegel, yang tertua sudah {minutes} menit. Bila Laras memang tidak "
                    + "berjalan, segel dengan: laras jurnal segel. Bila Laras berjalan terus, log telah dipotong."
            );
        }
    }
}
