using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Calendar;

/// <summary>
/// What one person works on one date when the weekly pattern does not say it: a shift, or an override.
/// A null pattern is a free day.
/// </summary>
public sealed class RosterDay
{
    public required EmployeeId EmployeeId { get; init; }
    public required DateOnly Date { get; init; }
    public string? Pattern { get; init; }
    public Guid? ImportId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RosterDay>
    {
        public void Configure(EntityTypeBuilder<RosterDay> builder)
        {
            builder.ToTable("roster_days");
            builder.HasKey(day => new { day.EmployeeId, day.Date });
        }
    }
}
