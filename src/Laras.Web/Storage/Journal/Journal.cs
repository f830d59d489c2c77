using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// The door to the journal. Whoever writes a fact that can move money, or changes who may do what, notes it here in
/// the same unit of work: both are stored or neither.
/// </summary>
public static class Journal
{
    /// <summary>Adds one entry to the unit of work, for rows of one table that are added or changed in it.</summary>
    /// <param name="rows">Tracked entities of one table; none when nothing but the deed itself is noted.</param>
    public static JournalEntry Note(LarasDb db, JournalNote note, TimeProvider time, params IReadOnlyList<object> rows)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(rows);
        var id = Guid.CreateVersion7();
        var entry = new JournalEntry
        {
            Id = id,
            AtUtc = time.GetUtcNow().UtcDateTime,
            Kind = note.Kind,
            AuthorId = note.AuthorId,
            Author = note.Author,
            SubjectId = note.SubjectId,
            About = note.About,
            Sentence = note.Sentence,
            Before = note.Before is null ? null : JsonSerializer.Serialize(note.Before),
            After = note.After is null ? null : JsonSerializer.Serialize(note.After),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}{note.Sentence}"))),
        };
        db.JournalEntries.Add(entry);
        return entry;
    }
}
