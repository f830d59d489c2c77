using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// Somebody who knows the people declares a phone to be used by several of them, or no longer. Then sharing it raises no
/// question. The newest row about a device counts. Never edited, never deleted.
/// </summary>
public sealed class SharedDevice
{
    public required Guid Id { get; init; }

    /// <summary>The bound device of one of them.</summary>
    public required Guid DeviceId { get; init; }

    public required bool IsShared { get; init; }
    public required string Reason { get; init; }
    public required EmployeeId WrittenById { get; init; }
    public required string WrittenBy { get; init; }
    public required DateTime WrittenAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SharedDevice>
    {
        public void Configure(EntityTypeBuilder<SharedDevice> builder)
        {
            builder.ToTable("shared_devices");
            builder.HasIndex(row => row.DeviceId);
        }
    }
}
