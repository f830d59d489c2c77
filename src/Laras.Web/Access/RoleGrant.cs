using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access;

/// <summary>A role given to a person by a letter, for the whole region or for one unit, from one day to another.</summary>
public sealed class RoleGrant
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required Role Role { get; init; }

    /// <summary>The unit or agency that the role is for; null where the role knows no unit.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Number of the letter that gives the role.</summary>
    public required string Letter { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day that the letter itself names; taken back earlier, it has a <see cref="Roles.RoleGrantEnd"/>.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The name of who wrote the grant down.</summary>
    public required string GrantedBy { get; init; }
    public required DateTime GrantedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleGrant>
    {
        public void Configure(EntityTypeBuilder<RoleGrant> builder)
        {
            builder.ToTable("role_grants");
            builder.HasIndex(grant => grant.EmployeeId);
            builder.Property(grant => grant.Role).HasConversion<string>();
        }
    }
}
