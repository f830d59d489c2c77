using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>A printed QR code at the door of an office, always the same: it proves little and needs no electricity.</summary>
public sealed class PlacePoster
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>See <see cref="Core.Attendance.Kiosks.CodeSigns.HashOf"/>.</summary>
    public required string SecretHash { get; init; }

    public required EmployeeId MadeById { get; init; }
    public required string MadeBy { get; init; }
    public required DateTime MadeAtUtc { get; init; }

    /// <summary>From this day on it counts for nothing; null while it hangs.</summary>
    public DateOnly? EndedFrom { get; set; }

    /// <summary>When somebody said so.</summary>
    public DateTime? EndedAtUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlacePoster>
    {
        public void Configure(EntityTypeBuilder<PlacePoster> builder)
        {
            builder.ToTable("place_posters");
            builder.HasIndex(poster => poster.SecretHash).IsUnique();
            builder.HasIndex(poster => poster.UnitId);
        }
    }
}
