using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Calendar;

/// <summary>A stretch of dates with its own hours, entered every year: Ramadan.</summary>
public sealed class SpecialPeriod
{
    public required Guid Id { get; init; }

    /// <summary><c>ramadan</c>.</summary>
    public required string Kind { get; init; }

    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string Decree { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SpecialPeriod>
    {
        public void Configure(EntityTypeBuilder<SpecialPeriod> builder)
        {
            builder.ToTable("special_periods");
            builder.HasIndex(period => new { period.Kind, period.From }).IsUnique();
        }
    }
}
