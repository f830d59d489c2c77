using Laras.Core;
using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Leave;

/// <summary>Leave, sickness, permission or duty elsewhere, with its letter: why a day without taps is not an absence.</summary>
public sealed class Absence
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DayStatus Status { get; init; }

    /// <summary>Number of the letter, or what was shown.</summary>
    public required string Document { get; init; }

    public Guid? ImportId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Absence>
    {
        public void Configure(EntityTypeBuilder<Absence> builder)
        {
            builder.ToTable("absences");
            builder.HasIndex(absence => new { absence.EmployeeId, absence.From });
            builder.Property(absence => absence.Status).HasConversion<string>();
        }
    }
}
