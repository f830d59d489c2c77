using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Organisation;

/// <summary>A post of the establishment, whether somebody holds it or not. The post above it says who decides.</summary>
public sealed class Post
{
    public required Guid Id { get; init; }

    /// <summary>The code the region itself uses, unique: <c>DIKBUD.SDN02TL-01</c>.</summary>
    public required string Code { get; init; }

    public required Guid UnitId { get; init; }
    public required string Title { get; init; }

    /// <summary><c>struktural</c>, <c>fungsional</c> or <c>pelaksana</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Kelas jabatan, 1 to 17; 0 for tasks outside the class system.</summary>
    public required int Class { get; init; }

    public Guid? SuperiorId { get; init; }

    /// <summary>How many people the establishment has for it (formasi).</summary>
    public required int Seats { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day of a post that was abolished.</summary>
    public DateOnly? To { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> builder)
        {
            builder.ToTable("posts");
            builder.HasIndex(post => post.Code).IsUnique();
            builder.HasIndex(post => post.UnitId);
            builder.HasIndex(post => post.SuperiorId);
        }
    }
}
