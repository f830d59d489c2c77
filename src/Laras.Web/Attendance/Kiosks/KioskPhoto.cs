using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>
/// The small photo taken when a card was held to a kiosk. Its hash stands in the signed tap; the picture itself is kept
/// for thirty days after the card was held there, and can be deleted before.
/// </summary>
public sealed class KioskPhoto
{
    public const int BytesMax = 20 * 1024;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public required Guid TapId { get; init; }
    public required Guid KioskId { get; init; }
    public required byte[] Jpeg { get; init; }

    /// <summary>By the kiosk's clock, but never later than it came here.</summary>
    public required DateTime TakenAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<KioskPhoto>
    {
        public void Configure(EntityTypeBuilder<KioskPhoto> builder)
        {
            builder.ToTable("kiosk_photos");
            builder.HasKey(photo => photo.TapId);
            builder.HasIndex(photo => photo.TakenAtUtc);
        }
    }
}
