using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>
/// One tablet that stands, or stood, for a kiosk, with the public halves of its keys. What it records names it as the
/// device, so another tablet in its place begins a chain of its own.
/// </summary>
public sealed class KioskPairing
{
    /// <summary>By which the tablet calls itself.</summary>
    public required Guid Id { get; init; }

    public required Guid KioskId { get; init; }

    /// <summary>With which it signs what it records, SubjectPublicKeyInfo, base64url.</summary>
    public required string SigningKey { get; init; }

    /// <summary>With which it agrees with the server on the key of its codes, SubjectPublicKeyInfo, base64url.</summary>
    public required string AgreementKey { get; init; }

    public required DateTime PairedAtUtc { get; init; }

    /// <summary>When the kiosk was revoked or waited for another tablet.</summary>
    public DateTime? EndedAtUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<KioskPairing>
    {
        public void Configure(EntityTypeBuilder<KioskPairing> builder)
        {
            builder.ToTable("kiosk_pairings");
            builder.HasIndex(pairing => pairing.KioskId);
        }
    }
}
