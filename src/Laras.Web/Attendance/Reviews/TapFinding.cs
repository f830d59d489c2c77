using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Reviews;

/// <summary>What one officer finds about a tap with heavy doubts; two different officers must find the same. Never edited, never deleted.</summary>
public sealed class TapFinding
{
    /// <summary>Made by the form: sent twice, it is one finding.</summary>
    public required Guid Id { get; init; }

    public required Guid TapId { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The work date.</summary>
    public required DateOnly Date { get; init; }

    public required Finding Finding { get; init; }

    /// <summary>Why, in the words of who found it.</summary>
    public required string Reason { get; init; }

    public required EmployeeId FoundById { get; init; }
    public required string FoundBy { get; init; }
    public required DateTime FoundAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TapFinding>
    {
        public void Configure(EntityTypeBuilder<TapFinding> builder)
        {
            builder.ToTable("tap_findings");
            builder.HasIndex(row => new { row.TapId, row.FoundById }).IsUnique();
            builder.HasIndex(row => new { row.EmployeeId, row.Date });
            builder.Property(row => row.Finding).HasConversion<string>();
        }
    }
}
