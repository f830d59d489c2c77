using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>A card with a QR code that a person holds to a kiosk instead of a phone. The secret stands on the card alone.</summary>
public sealed class EmployeeCard
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>See <see cref="Core.Attendance.Kiosks.CodeSigns.HashOf"/>.</summary>
    public required string CardHash { get; init; }

    /// <summary>The print run, so that a page sent twice prints no second set.</summary>
    public required Guid BatchId { get; init; }

    public required EmployeeId MadeById { get; init; }
    public required string MadeBy { get; init; }
    public required DateTime MadeAtUtc { get; init; }

    /// <summary>When a newer card took its place.</summary>
    public DateTime? EndedAtUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EmployeeCard>
    {
        public void Configure(EntityTypeBuilder<EmployeeCard> builder)
        {
            builder.ToTable("employee_cards");
            builder.HasIndex(card => card.CardHash).IsUnique();
            builder.HasIndex(card => card.EmployeeId);
            builder.HasIndex(card => card.BatchId);
        }
    }
}
