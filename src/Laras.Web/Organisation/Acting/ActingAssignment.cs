using Laras.Core;
using Laras.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Organisation.Acting;

/// <summary>
/// Who stands in (Plt, Plh) by which letter, from which day to which. A row is never changed: a letter that ends
/// earlier or later is a new row that takes the place of the old one.
/// </summary>
public sealed class ActingAssignment
{
    public required Guid Id { get; init; }

    /// <summary>The post that is stood in for; null where the region has no post tree.</summary>
    public Guid? PostId { get; init; }

    /// <summary>The person who is replaced, where there is no post.</summary>
    public EmployeeId? ReplacedId { get; init; }

    public required EmployeeId ActingId { get; init; }
    public required ActingKind Kind { get; init; }

    /// <summary>Number of the letter.</summary>
    public required string Letter { get; init; }

    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>The earlier row whose place this one takes.</summary>
    public Guid? ReplacesId { get; init; }

    public EmployeeId? RecordedById { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTime RecordedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ActingAssignment>
    {
        public void Configure(EntityTypeBuilder<ActingAssignment> builder)
        {
            builder.ToTable("acting_assignments");
            builder.HasIndex(acting => acting.To);
            builder.HasIndex(acting => acting.ReplacesId).IsUnique();
            builder.Property(acting => acting.Kind).HasConversion<string>();
        }
    }
}
