using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access.Roles;

/// <summary>A role that one person proposed by a letter and that opens nothing until another person agrees.</summary>
public sealed class RoleProposal
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required Role Role { get; init; }
    public Guid? UnitId { get; init; }
    public required string Letter { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public required EmployeeId ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTime ProposedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleProposal>
    {
        public void Configure(EntityTypeBuilder<RoleProposal> builder)
        {
            builder.ToTable("role_proposals");
            builder.HasIndex(proposal => proposal.EmployeeId);
            builder.Property(proposal => proposal.Role).HasConversion<string>();
        }
    }
}
