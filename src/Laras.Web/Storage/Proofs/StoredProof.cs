using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Storage.Proofs;

/// <summary>
/// By which code a paper can be asked for, and what it stands for. The code itself carries what was printed: it is made
/// from the content and the region's secret. Never edited, never deleted.
/// </summary>
public sealed class StoredProof
{
    /// <summary>Without hyphens, see <see cref="Core.Journal.ProofCode"/>.</summary>
    public required string Code { get; init; }

    public required ProofKind Kind { get; init; }

    /// <summary>What it proves: the run of a slip.</summary>
    public required Guid OfId { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required DateTime MadeAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredProof>
    {
        public void Configure(EntityTypeBuilder<StoredProof> builder)
        {
            builder.ToTable("proof_codes");
            builder.HasKey(proof => proof.Code);
            builder.Property(proof => proof.Kind).HasConversion<string>();
        }
    }
}
