using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>A contact at which a kiosk's clock was put right: what its codes meant before and after follows from it.</summary>
public sealed class KioskContact
{
    public required Guid Id { get; init; }
    public required Guid KioskId { get; init; }

    /// <summary>What its clock showed just before, milliseconds since 1970 UTC.</summary>
    public required long KioskTime { get; init; }

    /// <summary>What had to be added, milliseconds.</summary>
    public required long Behind { get; init; }

    public required DateTime AtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<KioskContact>
    {
        public void Configure(EntityTypeBuilder<KioskContact> builder)
        {
            builder.ToTable("kiosk_contacts");
            builder.HasIndex(contact => new { contact.KioskId, contact.AtUtc });
        }
    }
}
