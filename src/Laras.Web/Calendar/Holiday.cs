using Laras.Core.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Calendar;

/// <summary>A day off by decree: national, collective leave (cuti bersama), or of the region.</summary>
public sealed class Holiday
{
    public required Guid Id { get; init; }
    public required DateOnly Date { get; init; }
    public required HolidayKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>The decree that says so, for example <c>SKB 3 Menteri 1017/2025</c>.</summary>
    public required string Decree { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> builder)
        {
            builder.ToTable("holidays");
            builder.HasIndex(holiday => new { holiday.Date, holiday.Kind }).IsUnique();
            builder.Property(holiday => holiday.Kind).HasConversion<string>();
        }
    }
}
