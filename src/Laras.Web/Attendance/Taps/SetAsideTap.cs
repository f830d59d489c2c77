using Laras.Core;
using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Taps;

/// <summary>A tap or an addition whose id was taken by other bytes. Both are kept; a person looks at this one.</summary>
public sealed class SetAsideTap
{
    /// <summary>SHA-256 of <see cref="Body"/>.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The id that both claim.</summary>
    public required Guid Id { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required Guid DeviceId { get; init; }
    public required Channel Channel { get; init; }
    public required string Body { get; init; }
    public required byte[] Signature { get; init; }
    public required long Batch { get; init; }
    public required int Place { get; init; }
    public required DateTime ReceivedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SetAsideTap>
    {
        public void Configure(EntityTypeBuilder<SetAsideTap> builder)
        {
            builder.ToTable("set_aside_taps");
            builder.HasKey(tap => new { tap.Id, tap.Hash });
            builder.HasIndex(tap => new { tap.Batch, tap.Place }).IsUnique();
            builder.Property(tap => tap.Channel).HasConversion<string>();
        }
    }
}
