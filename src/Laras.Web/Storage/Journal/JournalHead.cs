using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Storage.Journal;

/// <summary>A signed statement about the log: it had so many entries and this root. Every head names the one before.</summary>
public sealed class JournalHead
{
    /// <summary>How many entries the log had.</summary>
    public required long Size { get; init; }

    public required byte[] Root { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>The hash of the head before this one; zeros for the first.</summary>
    public required byte[] Previous { get; init; }

    public required string KeyId { get; init; }

    /// <summary>ECDSA P-256 over SHA-256 of <see cref="TreeHead.ToSign"/>, 64 bytes.</summary>
    public required byte[] Signature { get; init; }

    /// <summary>The right edge of the log, from which it goes on without being read again.</summary>
    public required byte[] Edge { get; init; }

    /// <summary>What the signature is about.</summary>
    public TreeHead ToTreeHead() => new(Size, new(Root), AtUtc, new(Previous), KeyId);

    internal sealed class Mapping : IEntityTypeConfiguration<JournalHead>
    {
        public void Configure(EntityTypeBuilder<JournalHead> builder)
        {
            builder.ToTable(TreeHead.Table);
            builder.HasKey(head => head.Size);
            builder.Property(head => head.Size).ValueGeneratedNever();
        }
    }
}
