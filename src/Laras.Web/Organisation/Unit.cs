using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Organisation;

/// <summary>A place in the organisation: an agency (OPD), or a school, health centre, hospital, district or section below one.</summary>
public sealed class Unit
{
    public required Guid Id { get; init; }

    /// <summary>The code the region itself uses, unique: <c>DIKBUD</c>, <c>DIKBUD.SDN02TL</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
    public Guid? ParentId { get; set; }
    public required UnitKind Kind { get; set; }
    public required Zone Zone { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> builder)
        {
            builder.ToTable("units");
            builder.HasIndex(unit => unit.Code).IsUnique();
            builder.Property(unit => unit.Kind).HasConversion<string>();
        }
    }
}

/// <summary>What sort of place a unit is.</summary>
public enum UnitKind
{
    Opd,
    Section,
    School,
    HealthCentre,
    Hospital,
    District,
    Village,
}
