using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Places.Spots;

/// <summary>
/// Where a proposed place comes from: an outside tap that a superior accepted. The proposal itself is an ordinary drawing
/// of the unit; this row says whose tap it was and whether the place is for that person alone. Never edited, never deleted.
/// </summary>
public sealed class SpotProposal
{
    /// <summary>The distances that are offered, metres.</summary>
    public static readonly IReadOnlyList<int> Radii = [50, 100, 200];

    /// <summary>The drawing, see <see cref="PlaceVersion"/>.</summary>
    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }
    public required Guid TapId { get; init; }

    /// <summary>Whose tap it was.</summary>
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>Then the place counts for this person and for nobody else of the unit.</summary>
    public required bool IsForPerson { get; init; }

    public required DateTime ProposedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SpotProposal>
    {
        public void Configure(EntityTypeBuilder<SpotProposal> builder)
        {
            builder.ToTable("spot_proposals");
            builder.HasIndex(row => row.PlaceId);
            builder.HasIndex(row => row.TapId);
            builder.HasIndex(row => row.EmployeeId);
        }
    }
}
