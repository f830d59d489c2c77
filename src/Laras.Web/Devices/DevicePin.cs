using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Devices;

/// <summary>Which person stands behind a PIN on a machine. The same PIN may be another person on another machine.</summary>
public sealed class DevicePin
{
    public required Guid Id { get; init; }

    /// <summary>Terminal number or serial; empty means: on every machine.</summary>
    public required string Device { get; init; }

    public required string Pin { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required DateTime MappedAtUtc { get; init; }
    public required string MappedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DevicePin>
    {
        public void Configure(EntityTypeBuilder<DevicePin> builder)
        {
            builder.ToTable("device_pins");
            builder.HasIndex(pin => new { pin.Device, pin.Pin }).IsUnique();
        }
    }
}
