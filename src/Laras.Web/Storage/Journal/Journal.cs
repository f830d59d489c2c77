using System.Text.Encodings.Web;
using System.Text.Json;
using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// The door to the journal. Whoever writes a fact that can move money, or changes who may do what, notes it here in
/// the same unit of work: both are stored or neither.
/// </summary>
public static class Journal
{
    /// <summary>The column of an entry that holds the hash of the others.</summary>
    internal const string HashColumn = "hash";

    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Adds one entry to the unit of work, for rows that are added, changed or removed in it. They are hashed when the
    /// unit is saved, as they are then.
    /// </summary>
    /// <param name="rows">Tracked entities; none when nothing but the deed itself is noted.</param>
    public static JournalEntry Note(LarasDb db, JournalNote note, TimeProvider time, params IReadOnlyList<object> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Add(db, note, time, rows, noted: null);
    }

    /// <summary>
    /// The same for the rows of a whole file, which were written past the context: as many entries as they need, all
    /// saved with the unit of work.
    /// </summary>
    /// <param name="rows">Tracked entities beside them.</param>
    public static void NoteMany(
        LarasDb db,
        JournalNote note,
        TimeProvider time,
        NotedRows written,
        params IReadOnlyList<object> rows
    )
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(rows);
        Add(db, note, time, rows, written.Chunks.Count > 0 ? written.Chunks[0] : null);
        foreach (var chunk in written.Chunks.Skip(1))
        {
            Add(db, note, time, [], chunk);
        }
    }

    /// <summary>An entry with its hash, for a row of which no context keeps track; whoever asks for it stores both.</summary>
    internal static JournalEntry Entry(LarasDb model, JournalNote note, TimeProvider time, object row)
    {
        var written = new NotedRows();
        written.Add(RowShape.Of(model, row.GetType()), row);
        var entry = New(note, time, [], written.Chunks[0]);
        Complete(model, entry, new());
        return entry;
    }

    /// <summary>Hashes the rows of every entry that is about to be stored, and the entry with them.</summary>
    internal static void Complete(LarasDb db)
    {
        CanonicalRow? canonical = null;
        foreach (var tracked in db.ChangeTracker.Entries<JournalEntry>())
        {
            if (tracked.State == EntityState.Added)
            {
                canonical ??= new();
                Complete(db, tracked.Entity, canonical);
            }
        }
    }

    private static void Complete(LarasDb db, JournalEntry entry, CanonicalRow canonical)
    {
        var rows = RowsOf(db, entry);
        if (rows.Count > 0)
        {
            entry.RowTable = rows.Tables;
            entry.Rows = rows.ToBytes();
        }

        RowShape.Of(db, typeof(JournalEntry)).Write(entry, canonical);
        entry.Hash = canonical.Hash(HashColumn).ToString();
    }

    private static NotedRows.Chunk RowsOf(LarasDb db, JournalEntry entry)
    {
        if (entry is { Noted: { } alone, Facts.Count: 0 })
        {
            return alone;
        }

        var rows = new NotedRows.Chunk();
        if (entry.Noted is { } noted)
        {
            rows.Add(noted);
        }

        var facts = new NotedRows();
        foreach (var fact in entry.Facts)
        {
            facts.Add(db, fact);
        }

        foreach (var chunk in facts.Chunks)
        {
            rows.Add(chunk);
        }

        return rows;
    }

    private static JournalEntry Add(
        LarasDb db,
        JournalNote note,
        TimeProvider time,
        IReadOnlyList<object> facts,
        NotedRows.Chunk? noted
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(time);
        var entry = New(note, time, facts, noted);
        db.JournalEntries.Add(entry);
        return entry;
    }

    private static JournalEntry New(
        JournalNote note,
        TimeProvider time,
        IReadOnlyList<object> facts,
        NotedRows.Chunk? noted
    ) =>
        new()
        {
            Id = EntryIds.Next(),
            AtUtc = time.GetUtcNow().UtcDateTime,
            Kind = note.Kind,
            AuthorId = note.AuthorId,
            Author = note.Author,
            SubjectId = note.SubjectId,
            About = note.About,
            Sentence = note.Sentence,
            Before = note.Before is null ? null : JsonSerializer.Serialize(note.Before, Written),
            After = note.After is null ? null : JsonSerializer.Serialize(note.After, Written),
            Facts = facts,
            Noted = noted,
        };
}
