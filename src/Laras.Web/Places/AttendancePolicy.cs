using Laras.Core;
using Laras.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Places;

/// <summary>
/// Which proofs a unit expects, from a day on, until a later row says otherwise. Units below follow it as long as they
/// have none of their own. Never edited, never deleted.
/// </summary>
public sealed class AttendancePolicy
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly From { get; init; }
    public required Expectation Location { get; init; }
    public required Expectation Code { get; init; }
    public required Expectation Face { get; init; }
    public required Expectation Kiosk { get; init; }
    public required string Reason { get; init; }
    public required EmployeeId WrittenById { get; init; }
    public required string WrittenBy { get; init; }
    public required DateTime WrittenAtUtc { get; init; }

    public ProofPolicy Proofs => new(Location, Code, Face, Kiosk);

    internal sealed class Mapping : IEntityTypeConfiguration<AttendancePolicy>
    {
        public void Configure(EntityTypeBuilder<AttendancePolicy> builder)
        {
            builder.ToTable("attendance_policies");
            builder.HasIndex(policy => new { policy.UnitId, policy.From });
            builder.Property(policy => policy.Location).HasConversion<string>();
            builder.Property(policy => policy.Code).HasConversion<string>();
            builder.Property(policy => policy.Face).HasConversion<string>();
            builder.Property(policy => policy.Kiosk).HasConversion<string>();
            builder.Ignore(policy => policy.Proofs);
        }
    }
}
