using Laras.Core.Journal;
using Laras.Web.Storage.Journal.Sealing;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Examines the public keys: each is what it is called, and each but the first is certified by the one before.</summary>
internal sealed class CheckKeys(Findings findings, IReadOnlySet<string> trusted)
{
    private readonly Dictionary<string, (int Number, byte[] PublicKey)> known = new(StringComparer.Ordinal);

    public const string Table = "journal_keys";

    private sealed record Row(
        string Id,
        long Number,
        byte[] PublicKey,
        string? By,
        byte[] Certificate,
        byte[] Certified
    );

    public async Task RunAsync(RowSource source, RowShape shape, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in source.RowsAsync(shape, cancellationToken))
        {
            var id = row.Text("id") ?? "?";
            if (
                row.Integer("number") is { } number
                && row.Bytes("public_key") is { } key
                && row.Bytes(KeyRegister.CertificateColumn) is { } certificate
            )
            {
                var certified = row.ToBytes(KeyRegister.CertificateColumn).ToArray();
                rows.Add(new(id, number, key, row.Text("certified_by"), certificate, certified));
            }
            else
            {
                findings.Add(FindingKind.Changed, Table, id, "Kunci ini tidak utuh.");
            }
        }

        foreach (var (index, row) in rows.OrderBy(row => row.Number).Index())
        {
            Check(row, index + 1);
            known.TryAdd(row.Id, (index + 1, row.PublicKey));
        }
    }

    /// <summary>Null for a key that is not in the register.</summary>
    public (int Number, byte[] PublicKey)? Find(string? id) =>
        id is not null && known.TryGetValue(id, out var key) ? key : null;

    private void Check(Row row, int number)
    {
        if (row.Number != number)
        {
            findings.Add(FindingKind.Missing, Table, $"{number}", $"Kunci nomor {number} tidak ada di daftar kunci.");
        }

        var certifier = row.By is null ? row.PublicKey : Find(row.By)?.PublicKey;
        var isWhole =
            SigningKey.IdOf(row.PublicKey) == row.Id
            && certifier is not null
            && SigningKey.Vouches(certifier, row.Certified, row.Certificate);
        if (!isWhole)
        {
            findings.Add(FindingKind.Changed, Table, row.Id, "Kunci ini tidak cocok dengan pengesahannya.");
        }
        else if (row.By is null && number > 1 && !trusted.Contains(Digest.Of(row.PublicKey).ToString()))
        {
            findings.Add(
                FindingKind.Added,
                Table,
                row.Id,
                "Kunci ini tidak disahkan kunci sebelumnya. Bila kunci lama memang hilang, cocokkan sidik jarinya "
                    + $"dengan catatan di kertas, lalu ulangi dengan --percaya {Digest.Of(row.PublicKey)}"
            );
        }
    }
}
