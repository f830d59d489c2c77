using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>The key of a kiosk's codes. Server and kiosk agreed on it; it was never sent.</summary>
public sealed class KioskKey
{
    public required Guid Id { get; init; }
    public required Guid KioskId { get; init; }

    /// <summary>From 1, in the order of the rotations.</summary>
    public required int Number { get; init; }

    /// <summary>32 bytes, base64url.</summary>
    public required string Secret { get; init; }

    /// <summary>The server's half of the agreement, from which the kiosk derives the same key; SubjectPublicKeyInfo, base64url.</summary>
    public required string ServerKey { get; init; }

    public required long FromSlot { get; init; }

    /// <summary>The last slot in which the kiosk may have used it; null while it may be in use.</summary>
    public long? UntilSlot { get; set; }

    public required DateTime MadeAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<KioskKey>
    {
        public void Configure(EntityTypeBuilder<KioskKey> builder)
        {
            builder.ToTable("kiosk_keys");
            builder.HasIndex(key => new { key.KioskId, key.Number }).IsUnique();
        }
    }
}
