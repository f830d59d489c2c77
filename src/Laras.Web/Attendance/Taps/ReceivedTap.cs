using Laras.Core;
using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Taps;

/// <summary>One tap exactly as it was sent and signed, before anybody judged it. Never edited, never deleted.</summary>
public sealed class ReceivedTap
{
    /// <summary>Made by the phone or the kiosk (UUIDv7).</summary>
    public required Guid Id { get; init; }

    /// <summary>The person of the session; at a kiosk the person of the card.</summary>
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The bound device or the kiosk that says it signed; nobody has checked that yet.</summary>
    public required Guid DeviceId { get; init; }

    public required Channel Channel { get; init; }
    public required Intent Intent { get; init; }

    /// <summary>What the device's clock showed, milliseconds since 1970 UTC.</summary>
    public required long TapAt { get; init; }

    /// <summary>The exact text that was signed, see <see cref="Core.Attendance.Taps.SignedTap"/>.</summary>
    public required string Body { get; init; }

    /// <summary>ECDSA P-256 with SHA-256 over <see cref="Body"/>, r and s, 64 bytes.</summary>
    public required byte[] Signature { get; init; }

    /// <summary>The commit it was stored with, see <see cref="TapBatch"/>.</summary>
    public required long Batch { get; init; }

    /// <summary>Its leaf in the tree of that commit.</summary>
    public required int Place { get; init; }

    public required DateTime ReceivedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedTap>
    {
        public void Configure(EntityTypeBuilder<ReceivedTap> builder)
        {
            builder.ToTable("received_taps");
            builder.HasIndex(tap => new { tap.Batch, tap.Place }).IsUnique();
            builder.Property(tap => tap.Channel).HasConversion<string>();
            builder.Property(tap => tap.Intent).HasConversion<string>();
        }
    }
}
