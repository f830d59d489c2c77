using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access.Roles;

/// <summary>A role taken back by a letter before the day that its own letter names. The grant itself stays as it was written.</summary>
public sealed class RoleGrantEnd
{
    public required Guid Id { get; init; }
    public required Guid GrantId { get; init; }

    /// <summary>The last day on which the role still counts.</summary>
    public required DateOnly LastDay { get; init; }
    public required string Letter { get; init; }
    public EmployeeId? EndedById { get; init; }
    public required string EndedBy { get; init; }
    public required DateTime EndedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleGrantEnd>
    {
        public void Configure(EntityTypeBuilder<RoleGrantEnd> builder)
        {
            builder.ToTable("role_grant_ends");
            builder.HasIndex(end => end.GrantId);
        }
    }
}
