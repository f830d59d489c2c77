using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Taps;

/// <summary>
/// What was committed together. One signature over its root is the receipt of everything in it; its row is noted in the
/// journal and so vouches for every leaf.
/// </summary>
public sealed class TapBatch
{
    /// <summary>Counts the commits of this region from 1, without gaps and in the order of the commits.</summary>
    public required long Number { get; init; }

    public required int Size { get; init; }

    /// <summary>The SHA-256 of each body in the order of the places, 32 bytes each.</summary>
    public required byte[] Leaves { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>When it was committed, to the millisecond.</summary>
    public required DateTime AtUtc { get; init; }

    public required string KeyId { get; init; }

    /// <summary>ECDSA P-256 with SHA-256 over <see cref="Core.Attendance.Taps.BatchHead.ToText"/>.</summary>
    public required byte[] Signature { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TapBatch>
    {
        public void Configure(EntityTypeBuilder<TapBatch> builder)
        {
            builder.ToTable("tap_batches");
            builder.HasKey(batch => batch.Number);
            builder.Property(batch => batch.Number).ValueGeneratedNever();
        }
    }
}
