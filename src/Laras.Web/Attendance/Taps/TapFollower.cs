using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Taps;

/// <summary>How far one follower has read the ledger. Set back, it reads again and comes to the same result.</summary>
public sealed class TapFollower
{
    /// <summary>The one that lets taps count for their day.</summary>
    public const string Admits = "hadir";

    /// <summary>The one that judges them; each version of the rules may have read the ledger for itself.</summary>
    public const string Judges = "nilai";

    public required string Name { get; init; }

    /// <summary>The last batch that was read whole.</summary>
    public required long Batch { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TapFollower>
    {
        public void Configure(EntityTypeBuilder<TapFollower> builder)
        {
            builder.ToTable("tap_followers");
            builder.HasKey(follower => follower.Name);
        }
    }
}
