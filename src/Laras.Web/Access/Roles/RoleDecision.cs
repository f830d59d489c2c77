using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access.Roles;

/// <summary>The answer of the second person to a <see cref="RoleProposal"/>; there is one for each, for ever.</summary>
public sealed class RoleDecision
{
    public required Guid Id { get; init; }
    public required Guid ProposalId { get; init; }
    public required bool IsAgreed { get; init; }
    public required EmployeeId DecidedById { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTime DecidedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleDecision>
    {
        public void Configure(EntityTypeBuilder<RoleDecision> builder)
        {
            builder.ToTable("role_decisions");
            builder.HasIndex(decision => decision.ProposalId).IsUnique();
        }
    }
}
