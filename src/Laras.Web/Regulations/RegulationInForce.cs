using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Regulations;

/// <summary>The decision that from a month on this region pays by this text. The latest decision for a month counts.</summary>
public sealed class RegulationInForce
{
    public required Guid Id { get; init; }
    public required string Hash { get; init; }

    /// <summary>First month it rules, 202604.</summary>
    public required int FromMonthKey { get; init; }

    public required string DecidedBy { get; init; }
    public required DateTime DecidedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegulationInForce>
    {
        public void Configure(EntityTypeBuilder<RegulationInForce> builder)
        {
            builder.ToTable("regulations_in_force");
            builder.HasIndex(decision => decision.FromMonthKey);
        }
    }
}
