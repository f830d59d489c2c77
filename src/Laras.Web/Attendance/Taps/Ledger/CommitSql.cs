using Laras.Web.Storage.Journal;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// The two statements that both engines share: the row of the batch, and its entry in the journal. The values stand in the
/// order in which the statement names them.
/// </summary>
internal static class CommitSql
{
    public const string InsertBatch = """
        INSERT INTO tap_batches (number, size, leaves, root, at_utc, key_id, signature)
        VALUES (@number, @size, @leaves, @root, @at_utc, @key_id, @signature)
        """;

    public const string InsertEntry = """
        INSERT INTO journal_entries (id, at_utc, kind, author, about, sentence, row_table, rows, hash)
        VALUES (@id, @at_utc, @kind, @author, @about, @sentence, @row_table, @rows, @hash)
        """;

    public static IEnumerable<(string Name, object Value)> ValuesOf(TapBatch batch) =>
        [
            ("number", batch.Number),
            ("size", batch.Size),
            ("leaves", batch.Leaves),
            ("root", batch.Root),
            ("at_utc", batch.AtUtc),
            ("key_id", batch.KeyId),
            ("signature", batch.Signature),
        ];

    public static IEnumerable<(string Name, object Value)> ValuesOf(JournalEntry entry) =>
        [
            ("id", entry.Id),
            ("at_utc", entry.AtUtc.AddTicks(-(entry.AtUtc.Ticks % TimeSpan.TicksPerMicrosecond))),
            ("kind", entry.Kind),
            ("author", entry.Author),
            ("about", entry.About!),
            ("sentence", entry.Sentence),
            ("row_table", entry.RowTable!),
            ("rows", entry.Rows!),
            ("hash", entry.Hash),
        ];
}
