using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Places;

/// <summary>What somebody of BKPSDM or Kominfo decided about one drawing. Never edited, never deleted.</summary>
public sealed class PlaceDecision
{
    public required Guid Id { get; init; }

    /// <summary>The <see cref="PlaceVersion"/>; each is decided once.</summary>
    public required Guid VersionId { get; init; }

    public required bool IsAccepted { get; init; }
    public required string Reason { get; init; }
    public required EmployeeId DecidedById { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTime DecidedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlaceDecision>
    {
        public void Configure(EntityTypeBuilder<PlaceDecision> builder)
        {
            builder.ToTable("place_decisions");
            builder.HasIndex(decision => decision.VersionId).IsUnique();
        }
    }
}
