using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>
/// What a kiosk recorded and nobody can be named for: a card that is not known or not good any more, or a kiosk that was
/// revoked before it sent. Kept as it was signed, for a person to look at.
/// </summary>
public sealed class UnsettledKioskTap
{
    public required Guid Id { get; init; }
    public required Guid KioskId { get; init; }

    /// <summary>Why, as a stable word: <c>kartu-tidak-dikenal</c>, <c>kios-dicabut</c>.</summary>
    public required string Why { get; init; }

    public required string CardHash { get; init; }
    public required Intent Intent { get; init; }

    /// <summary>What the kiosk's clock showed, milliseconds since 1970 UTC.</summary>
    public required long TapAt { get; init; }

    public required string Body { get; init; }
    public required byte[] Signature { get; init; }
    public required DateTime ReceivedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UnsettledKioskTap>
    {
        public void Configure(EntityTypeBuilder<UnsettledKioskTap> builder)
        {
            builder.ToTable("unsettled_kiosk_taps");
            builder.HasIndex(tap => tap.KioskId);
            builder.Property(tap => tap.Intent).HasConversion<string>();
        }
    }
}
