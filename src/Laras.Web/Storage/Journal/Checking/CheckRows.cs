using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Compares every row of a table with the latest hash that was noted of it.</summary>
internal sealed class CheckRows(Findings findings, NotedHashes noted)
{
    private const int KeyBytesMax = 4_096;

    private readonly byte[] key = new byte[KeyBytesMax];

    public long Count { get; private set; }

    public async Task RunAsync(RowSource source, RowShape shape, CancellationToken cancellationToken)
    {
        var expected = noted.Of(shape.Table);
        await foreach (var row in source.RowsAsync(shape, cancellationToken))
        {
            Count++;
            Check(row, shape, expected);
        }

        TellMissing(shape, expected);
    }

    private void Check(CanonicalRow row, RowShape shape, Dictionary<UInt128, NotedHashes.Latest> expected)
    {
        var known = NotedHashes.Short(key.AsSpan(0, shape.WriteKey(row, key)));
        if (!expected.Remove(known, out var latest) || latest.Hash == Digest.None)
        {
            findings.Add(Of(FindingKind.Added, row, shape, "Baris ini tidak pernah dicatat di jurnal."));
        }
        else if (latest.Hash != row.Hash())
        {
            var sentence = $"Isi baris ini bukan lagi yang dicatat di jurnal (catatan nomor {latest.Place + 1}).";
            findings.Add(Of(FindingKind.Changed, row, shape, sentence));
        }
    }

    private void TellMissing(RowShape shape, Dictionary<UInt128, NotedHashes.Latest> left)
    {
        Span<byte> room = stackalloc byte[16];
        foreach (
            var (missing, latest) in left.Where(row => row.Value.Hash != Digest.None).OrderBy(row => row.Value.Place)
        )
        {
            var (id, employee) = RowText.KeyText(shape, noted.KeyOf(missing, room));
            var sentence = $"Baris ini dicatat di jurnal (catatan nomor {latest.Place + 1}) dan tidak ada lagi.";
            findings.Add(new(FindingKind.Missing, shape.Table, id, sentence) { EmployeeId = employee });
        }
    }

    private static Finding Of(FindingKind kind, CanonicalRow row, RowShape shape, string sentence) =>
        new(kind, shape.Table, row.KeyText(shape), sentence)
        {
            EmployeeId = row.Uuid(shape.Table == "employees" ? "id" : "employee_id"),
            ImportId = row.Uuid("import_id"),
            ImportLine = (row.Integer("import_line") ?? row.Integer("line"))?.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            ),
        };
}
