using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Regulations;

/// <summary>The immutable text of one regulation folder as it was when it was taken in, known by its hash.</summary>
public sealed class StoredRegulation
{
    /// <summary>Hex SHA-256 over the folder's file names and contents.</summary>
    public required string Hash { get; init; }

    /// <summary>Folder name below <c>regulations/</c>, for people.</summary>
    public required string Folder { get; init; }

    public required string Title { get; init; }

    /// <summary>JSON: file name to text, all files of the folder, cases included.</summary>
    public required string Files { get; init; }

    public required DateTime TakenInAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredRegulation>
    {
        public void Configure(EntityTypeBuilder<StoredRegulation> builder)
        {
            builder.ToTable("regulations");
            builder.HasKey(regulation => regulation.Hash);
            builder.HasIndex(regulation => regulation.Folder);
        }
    }
}
