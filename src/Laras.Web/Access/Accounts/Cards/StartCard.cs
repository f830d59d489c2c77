using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>
/// A printed card with which a person begins: it opens one account once, within 14 days. The secrets stand on the paper
/// alone; here are their hashes. A new card makes the older ones of the person void.
/// </summary>
public sealed class StartCard
{
    public const int DaysValid = 14;

    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The print run, so that a page sent twice prints no second set that voids the first.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>Hex SHA-256 of the token in the QR code, 160 random bits.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Hash of the shorter code that is typed together with the NIP, salted with the card's id.</summary>
    public required string CodeHash { get; init; }

    /// <summary>The operator; null for the first cards of a region, made by a command.</summary>
    public EmployeeId? MadeById { get; init; }

    /// <summary>The operator's name as printed on the card.</summary>
    public required string MadeBy { get; init; }

    public required DateTime MadeAtUtc { get; init; }
    public required DateTime ExpiresAtUtc { get; init; }
    public DateTime? UsedAtUtc { get; set; }

    /// <summary>When a newer card took its place, or an operator stopped it.</summary>
    public DateTime? VoidedAtUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StartCard>
    {
        public void Configure(EntityTypeBuilder<StartCard> builder)
        {
            builder.ToTable("start_cards");
            builder.HasIndex(card => card.TokenHash).IsUnique();
            builder.HasIndex(card => card.EmployeeId);
            builder.HasIndex(card => card.BatchId);
        }
    }
}
