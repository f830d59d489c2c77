using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Employees;

/// <summary>Where a person works, in which post, from which day to which day. A move is a new row.</summary>
public sealed class Placement
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required Guid UnitId { get; init; }
    public required string Post { get; init; }

    /// <summary>The post of the establishment; null where the region has no post tree.</summary>
    public Guid? PostId { get; init; }

    /// <summary>Kelas jabatan, 1 to 17; 0 for people outside the class system.</summary>
    public required int PostClass { get; init; }

    /// <summary><c>struktural</c>, <c>fungsional</c> or <c>pelaksana</c>.</summary>
    public required string PostKind { get; init; }

    /// <summary>The superior that the employee file names; decides where no post above does.</summary>
    public EmployeeId? SupervisorId { get; set; }

    /// <summary>The code of the work pattern that rules the hours, see <see cref="Calendar.WorkPatternDay"/>.</summary>
    public required string WorkPattern { get; init; }

    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Placement>
    {
        public void Configure(EntityTypeBuilder<Placement> builder)
        {
            builder.ToTable("placements");
            builder.HasIndex(placement => new { placement.EmployeeId, placement.From }).IsUnique();
            builder.HasIndex(placement => placement.UnitId);
            builder.HasIndex(placement => placement.PostId);
            builder.HasIndex(placement => placement.SupervisorId);
        }
    }
}
