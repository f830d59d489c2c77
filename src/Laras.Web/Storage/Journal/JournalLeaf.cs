using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Storage.Journal;

/// <summary>The place of one journal entry in the Merkle log, for ever.</summary>
public sealed class JournalLeaf
{
    /// <summary>From 0, without gaps.</summary>
    public required long Seq { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>The leaf hash over the entry's own hash, 32 bytes.</summary>
    public required byte[] Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JournalLeaf>
    {
        public void Configure(EntityTypeBuilder<JournalLeaf> builder)
        {
            builder.ToTable("journal_leaves");
            builder.HasKey(leaf => leaf.Seq);
            builder.Property(leaf => leaf.Seq).ValueGeneratedNever();
            builder.HasIndex(leaf => leaf.EntryId).IsUnique();
        }
    }
}
