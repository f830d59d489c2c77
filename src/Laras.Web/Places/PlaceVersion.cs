using Laras.Core;
using Laras.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Places;

/// <summary>
/// One drawing of a place of a unit. A change is a new version; it counts from its first day, once somebody who may
/// has decided so. Never edited, never deleted.
/// </summary>
public sealed class PlaceVersion
{
    public required Guid Id { get; init; }

    /// <summary>The place itself, the same in all its versions.</summary>
    public required Guid PlaceId { get; init; }

    /// <summary>Counts the versions of the place from 1.</summary>
    public required int Number { get; init; }

    public required Guid UnitId { get; init; }
    public required string Name { get; init; }

    /// <summary>What people call it: <c>sekolah</c>, <c>kantor</c>.</summary>
    public required string Word { get; init; }

    /// <summary>One point a line, see <see cref="AreaText"/>: the centre of a circle, or the corners of a yard.</summary>
    public required string Points { get; init; }

    /// <summary>Of a circle, metres; null for a yard.</summary>
    public int? Radius { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while nobody knows one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Why it is drawn so, in the words of who drew it.</summary>
    public required string Reason { get; init; }

    public required EmployeeId WrittenById { get; init; }
    public required string WrittenBy { get; init; }
    public required DateTime WrittenAtUtc { get; init; }

    public Area Area
    {
        get
        {
            var points = AreaText.ReadLines(Points, []);
            return Radius is { } metres ? new Area.Circle(points[0], metres) : new Area.Polygon(points);
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PlaceVersion>
    {
        public void Configure(EntityTypeBuilder<PlaceVersion> builder)
        {
            builder.ToTable("place_versions");
            builder.HasIndex(version => new { version.PlaceId, version.Number }).IsUnique();
            builder.HasIndex(version => version.UnitId);
            builder.Ignore(version => version.Area);
        }
    }
}
