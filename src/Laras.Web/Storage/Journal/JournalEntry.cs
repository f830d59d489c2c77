using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// One line of the journal: who did what to whom, and the hashes of the rows that were written with it, in the same
/// transaction. Never edited, never deleted; the sealer puts it into the Merkle log.
/// </summary>
public sealed class JournalEntry
{
    public required Guid Id { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>What was done, one word or two of the field, stable for filters: <c>impor</c>, <c>kunci-bulan</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The person who did it; null for the command line and for the program itself.</summary>
    public EmployeeId? AuthorId { get; init; }

    /// <summary>The name as it is shown: a person's, or <c>baris perintah</c>.</summary>
    public required string Author { get; init; }

    /// <summary>The person it was done to; null when it concerns nobody in particular.</summary>
    public EmployeeId? SubjectId { get; init; }

    /// <summary>What it is about when it is no person: a month, a file, a unit.</summary>
    public string? About { get; init; }

    /// <summary>What happened, in one Indonesian sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>JSON of what was changed, as it was; null for something new.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of what was changed, as it is now.</summary>
    public string? After { get; init; }

    /// <summary>The tables of the rows that were written with this entry, with commas between; null when there are none.</summary>
    public string? RowTable { get; internal set; }

    /// <summary>For each row its key and its hash, see docs/jurnal.md.</summary>
    public byte[]? Rows { get; internal set; }

    /// <summary>Hex SHA-256 over everything above: the leaf of the Merkle log. Told when the unit of work is saved.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>Tracked rows that are hashed when the unit of work is saved.</summary>
    internal IReadOnlyList<object> Facts { get; init; } = [];

    /// <summary>Rows that were written past the context and hashed then.</summary>
    internal NotedRows.Chunk? Noted { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> builder)
        {
            builder.ToTable("journal_entries");
            builder.Ignore(entry => entry.Facts);
            builder.Ignore(entry => entry.Noted);
            builder.HasIndex(entry => entry.SubjectId).HasFilter("subject_id IS NOT NULL");
            builder.HasIndex(entry => entry.AuthorId).HasFilter("author_id IS NOT NULL");
            builder.HasIndex(entry => entry.AtUtc);
        }
    }
}
