using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp.Periods;

/// <summary>One person's wish to open locked data again; it waits for a second one. Never edited.</summary>
public sealed class ReopeningRequest
{
    public required Guid Id { get; init; }

    /// <summary>The lock that it would undo; one request for each.</summary>
    public required Guid TransitionId { get; init; }
    public required int MonthKey { get; init; }
    public required EmployeeId ById { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTime AtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReopeningRequest>
    {
        public void Configure(EntityTypeBuilder<ReopeningRequest> builder)
        {
            builder.ToTable("reopening_requests");
            builder.HasIndex(request => request.TransitionId).IsUnique();
        }
    }
}
